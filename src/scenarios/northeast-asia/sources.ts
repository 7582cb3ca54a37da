/** What the built-in world rests on: the paper, what it takes its matrix from, and the documents it cites. */
import type { Source } from '../scenario.ts';

/** Ids are the anchors of docs/sources.md. */
export const sources: readonly Source[] = [
  {
    id: 'paper',
    citation: 'Cho Kyung Hwan (Sejong Institute), Feasibility of Regional Security Framework in Northeast Asia',
    note: 'undated; written after May 2019. "s3" and the like name its sections',
  },
  {
    id: 'chung2005',
    citation:
      'Kyung Yung Chung (2005), Building a Military Security Cooperation Regime in North East Asia: Feasibility and Design, dissertation, University of Maryland',
    note: 'the source of the matrix in s3, which is therefore second-hand here',
  },
  {
    id: 'panmunjom2018',
    citation: 'Panmunjom Declaration, South and North Korea, 27 April 2018',
    note: 'cited in s4',
  },
  { id: 'new-year-address2019', citation: 'Kim Jong Un, New Year Address, 2019', note: 'cited in s4' },
  {
    id: 'communique2000',
    citation: 'U.S.-D.P.R.K. Joint Communique, Washington, 12 October 2000',
    note: 'cited in s4',
  },
  {
    id: 'singapore2018',
    citation: 'Joint Statement of President Donald Trump and Chairman Kim Jong Un, Singapore, 12 June 2018',
    note: 'cited in s4',
  },
  {
    id: 'four-party-proposal1996',
    citation: 'Bill Clinton and Kim Young Sam, proposal of Four Party talks, April 1996',
    note: 'cited in s4',
  },
  {
    id: 'joint-statement2005',
    citation: 'Joint Statement of the Fourth Round of the Six-Party Talks, Beijing, 19 September 2005',
    note: 'cited in s4',
  },
  {
    id: 'trilateral-secretariat2010',
    citation: 'ROK-China-Japan agreement to establish a trilateral secretariat in Seoul, 2010; joint statement of 2018',
    note: 'cited in s4',
  },
  {
    id: 'putin2019',
    citation:
      'Vladimir Putin on the six-party talks, summit with North Korea, 25 April 2019; reply of John Bolton, 28 April 2019',
    note: 'cited in s4',
  },
  {
    id: 'seoul-defense-dialogue',
    citation: 'Seoul Defense Dialogue; ROK Ministry of National Defense, White Papers 2018 and 2020',
    note: 'the paper dates it from 2002, the white papers from 2012',
  },
  {
    id: 'allison2017',
    citation: "Graham Allison (2017), Destined for War: Can America and China Escape Thucydides's Trap?",
    note: 'cited in s2: the variable rivalry',
  },
  {
    id: 'mearsheimer-walt2003',
    citation: 'John J. Mearsheimer and Stephen M. Walt (2003), An Unnecessary War',
    note: 'cited in s2: the variable crisis',
  },
  {
    id: 'ikenberry2011',
    citation:
      'G. John Ikenberry (2011), The Rise of China, the United States, and the Future of the Liberal International Order',
    note: 'cited in s2',
  },
  {
    id: 'lee-botto2019',
    citation:
      'Chung Min Lee and Kathryn Botto (2019), Reconceptualizing U.S.-ROK Cooperation in Korean Unification: A Stabilization Framework, Carnegie Endowment',
    note: 'cited in s2; the paper prints "Reconceptualization"',
  },
];
