/** The file that `winset init` writes: a small invented world in which every block of the format occurs once. */

/** First line of a scenario file: where editors find the schema (`winset schema > winset.schema.json`). */
export const SCHEMA_LINE = '# yaml-language-server: $schema=./winset.schema.json';

/** YAML, complete and commented. It is also the built-in scenario `three-towns`. */
export const STARTER = `${SCHEMA_LINE}
#
# A scenario for winset. For completion and checks in your editor, write the schema
# that the line above names:  winset schema > winset.schema.json
# Play it:                    winset run conference --scenario FILE
#
# Ids are words-with-hyphens; actors may also be upper case. Whatever is left out has a
# default, which the schema names.

id: three-towns
title: Three towns and a river
summary: Three invented towns share a river and talk about water, waste, costs and a seat for a river board.

# What is on the table. Options stand in their order, from little to much. One is the
# status quo, and it need not be the first. "requires" names the actors without whose
# consent an option cannot be delivered.
issues:
  - id: water-release
    name: Water let through in dry months
    options:
      - { id: less, text: Highbridge stores more than today, requires: [HIGH] }
      - { id: as-today, text: Releases as today }
      - { id: minimum, text: A minimum flow in dry months, requires: [HIGH] }
      - { id: shared, text: Shortfalls shared by rule, requires: [HIGH] }
    statusQuo: as-today

  - id: waste-water
    name: Treatment of Millford's waste water
    options:
      - { id: none, text: No treatment }
      - { id: basic, text: Settling tanks, requires: [MILL] }
      - { id: full, text: A full treatment plant, requires: [MILL] }
    statusQuo: none

  - id: costs
    name: Who pays
    options:
      - { id: own, text: Each town pays for its own works }
      - { id: contribution, text: Millford contributes to works upstream, requires: [MILL] }
      - { id: fund, text: A joint fund of all three towns, requires: [MILL, PORT] }
    statusQuo: own

  # The options of a nominal issue have no order: phrases give them values one by one.
  - id: board-seat
    name: Seat of a river board
    nominal: true
    options:
      - { id: none, text: No river board }
      - { id: highbridge, text: A board that sits in Highbridge, requires: [HIGH] }
      - { id: millford, text: A board that sits in Millford, requires: [MILL] }
      - { id: rotating, text: A board that moves from town to town }
    statusQuo: none

# Who negotiates. Interests are read from phrases: short quotations, each with the issues
# it bears on, how strongly (1 to 5), and the shape of the preference over the options:
# up, down, peak:OPTION, upto:OPTION, or values. "margin" is what an agreement must be
# worth over the status quo; "patience" is how late the actor concedes.
actors:
  - id: HIGH
    name: Highbridge
    margin: 0.03
    patience: 0.7
    phrases:
      - id: HIGH-P1
        cell: council minutes
        text: our reservoir is our insurance
        attitude: -2
        bearsOn:
          - { issue: water-release, strength: 4, shape: down }
      - id: HIGH-P2
        cell: council minutes
        text: whoever wants our water may help to pay for the dam
        bearsOn:
          - { issue: costs, strength: 4, shape: up }
      - id: HIGH-P3
        cell: interview
        text: a board, yes, if it sits with us
        attitude: 2
        bearsOn:
          - issue: board-seat
            strength: 2
            shape: values
            values: { none: 0.3, highbridge: 1, millford: 0, rotating: 0.6 }
    # Never accepted by this actor, whatever else the text says.
    redLines:
      - option: water-release.shared
        text: no rule may empty the reservoir
        evidence: text
        phrases: [HIGH-P1]

  - id: MILL
    name: Millford
    margin: 0.02
    patience: 0.5
    phrases:
      - id: MILL-P1
        cell: petition of the mills
        text: we need steady water in August
        bearsOn:
          - { issue: water-release, strength: 4, shape: "upto:minimum" }
      - id: MILL-P2
        cell: petition of the mills
        text: a treatment plant would ruin us unless others pay a share
        bearsOn:
          - { issue: waste-water, strength: 3, shape: down }
          - { issue: costs, strength: 2, shape: values, values: { own: 0.4, contribution: 0, fund: 1 } }
      - id: MILL-P3
        cell: interview
        text: we have always met in Millford
        attitude: 1
        bearsOn:
          - issue: board-seat
            strength: 1
            shape: values
            values: { none: 0.4, highbridge: 0, millford: 1, rotating: 0.7 }

  - id: PORT
    name: Portlow
    margin: 0.04
    patience: 0.6
    phrases:
      - id: PORT-P1
        cell: letter of the fishers
        text: what Millford lets in, our nets bring up
        bearsOn:
          - { issue: waste-water, strength: 5, shape: up }
      - id: PORT-P2
        cell: letter of the fishers
        text: in a dry summer the harbour silts up
        bearsOn:
          - { issue: water-release, strength: 3, shape: up }
      - id: PORT-P3
        cell: budget debate
        text: we are not a bank for the valley
        attitude: 1
        bearsOn:
          - { issue: costs, strength: 2, shape: "peak:contribution" }
      - id: PORT-P4
        cell: budget debate
        text: a standing board is better than another letter
        attitude: 3
        bearsOn:
          - issue: board-seat
            strength: 1
            shape: values
            values: { none: 0, highbridge: 0.5, millford: 0.5, rotating: 1 }
    # A conditional red line: accepted only when every entry is at least reached.
    redLines:
      - option: costs.fund
        unlessAtLeast: { waste-water: basic }
        text: no fund while nothing is treated

# "Will not give this unless that": while the condition holds, losses on the named issues
# are scaled. "at least" is meant. At most four linkages for an actor.
linkages:
  - id: water-for-money
    actor: HIGH
    when: { any: [{ costs: contribution }] }
    scaleLosses: { issues: [water-release], factor: 0.6 }
    evidence: text
    source: HIGH-P2

# Texts that make no sense for anyone and cannot be tabled.
compatibility:
  - id: plant-needs-money
    if: { waste-water: full }
    needs: { costs: fund }
    note: nobody could build the plant alone

# What lies outside the talks. Variables run from 0 to 1 and are neutral at their
# reference, 0.5 by default. "trust" also sets what promises are worth.
environment:
  variables:
    - id: trust
    - id: drought
      anchors: { 0.1: a wet year, 0.9: wells run dry }
  weightEffects:
    - { variable: drought, actor: MILL, issue: water-release, beta: 0.8 }
    - { variable: drought, actor: PORT, issue: water-release, beta: 0.6 }
  marginEffects:
    - { variable: drought, actor: MILL, gamma: -0.03 }
  moments:
    - id: 2022
      environment: { drought: 0.9, trust: 0.4 }
      source: the summer the mills stood still

# The formats in which they can meet: who sits, by which rules, on what. "limits" restrict
# an issue to some options. winset list procedures names the rules there are.
forums:
  - id: assembly
    name: Assembly of the three towns
    participants: [HIGH, MILL, PORT]
    procedure: { kind: consensus, rounds: 6, rotates: round }
    agenda: [water-release, waste-water, costs, board-seat]

  - id: conference
    name: River conference
    participants: [HIGH, MILL, PORT]
    procedure: { kind: chair-text, chair: PORT, rounds: 6 }
    agenda: [water-release, waste-water, costs, board-seat]
    limits:
      water-release: [as-today, minimum, shared]

  - id: upper-valley
    name: Talks of the upper valley
    participants: [HIGH, MILL]
    procedure: { kind: alternating, rounds: 4, opener: drawn }
    agenda: [water-release, costs]

  # A staged format: what one forum agrees is the status quo of the next.
  - id: two-then-three
    name: First the upper valley, then all three
    participants: [HIGH, MILL, PORT]
    stages:
      - { forum: upper-valley, rounds: 3 }
      - { forum: conference, rounds: 3 }

# Measures of an agreement: mean position of the agreed options, 0 to 100.
metrics:
  - id: clean-river
    name: Protection of the river
    issues: [waste-water, water-release]

# What the scenario rests on.
sources:
  - id: invention
    citation: Invented for this file.
`;
