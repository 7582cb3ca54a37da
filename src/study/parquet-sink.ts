/** A study's rows as one Parquet file. Brings the writer along: import it lazily. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { VERSION } from '../base/version.ts';
import type { BlockRows } from './block-rows.ts';
import type { ByteTarget, RowSink } from './row-sink.ts';
import type { CellValue, TableColumn } from './table-column.ts';

/** Rows in a row group: large enough to compress, small enough to hold. */
const GROUP = 32_768;

/** Writes rows in groups as they come. */
export function parquetSink(file: ByteTarget, columns: readonly TableColumn[]): RowSink {
  const bytes = new ByteWriter();
  const describe = (data: readonly (readonly CellValue[])[]) =>
    columns.map((column, i) => ({
      name: column.name,
      type: column.type,
      nullable: column.nullable,
      data: data[i] as CellValue[],
    }));
  const schema = schemaFromColumnData({ columnData: describe(columns.map(() => [])) });
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: `winset version ${VERSION}` });
  let group: CellValue[][] = columns.map(() => []);
  /** The writer counts offsets over the whole file; only what it has not handed on is kept. */
  const drain = (): void => {
    file.append(new Uint8Array(bytes.buffer, 0, bytes.index));
    bytes.index = 0;
  };
  const writeGroup = (): void => {
    if (group[0]!.length > 0) writer.write({ columnData: describe(group), rowGroupSize: GROUP });
    group = columns.map(() => []);
    drain();
  };
  return {
    add(rows: BlockRows) {
      for (let arm = 0; arm < rows.shape.arms; arm++) {
        columns.forEach((column, i) => {
          const into = group[i]!;
          for (let run = 0; run < rows.runs; run++) into.push(column.value(rows, arm, run));
        });
        if (group[0]!.length >= GROUP) writeGroup();
      }
    },
    finish() {
      writeGroup();
      writer.finish();
      drain();
      file.finish();
    },
    abandon: () => file.abandon(),
  };
}
