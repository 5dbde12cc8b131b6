import { describe, expect, it } from "vitest";
import { peerSentence } from "../../../src/format/peerSentence.ts";
import type { PeerGround, PeerSet } from "../../../src/model/peerSet.ts";

const set = (how: PeerGround, peers: number, more: Partial<PeerSet> = {}): PeerSet => ({
  kind: how.kind,
  name: "A set",
  how,
  force_id: "cumbria",
  area_name: "Cumbria",
  peer_ids: Array.from({ length: peers }, (_, index) => `force-${index}`),
  ...more,
});
/** Mid-2020 estimates of ONS: a quarter around the population of Cumbria. */
const population: PeerGround = {
  kind: "population",
  figure: 499_781,
  unit: "people",
  period: "mid-2020",
  tolerance: 25,
  least: 374_835.75,
  most: 624_726.25,
};

describe("peerSentence(set, usableCount, what)", () => {
  it("says who the peers are and of how many there is something to compare", () => {
    expect(peerSentence(set({ kind: "region", region: "North West" }, 4), 3)).toBe(
      "Compared with the 4 other forces of the North West region. 3 of 4 have a figure.",
    );
    expect(peerSentence(set({ kind: "region", region: "Wales" }, 3), 3)).toBe(
      "Compared with the 3 other forces of Wales. All of them have a figure.",
    );
    expect(peerSentence(set({ kind: "all" }, 42), 41, "a judgement")).toBe(
      "Compared with the 42 other forces of England and Wales. 41 of 42 have a judgement.",
    );
  });

  it("compares with no one where no force is chosen", () => {
    expect(peerSentence(set({ kind: "all" }, 43, { force_id: null, area_name: null }), 43)).toBe(
      "All 43 forces of England and Wales. All of them have a figure.",
    );
  });

  it("states figure, date, tolerance and bounds of a similar size", () => {
    expect(peerSentence(set(population, 4), null)).toBe(
      "Compared with 4 forces of similar population: within 25% of the 499,781 people of Cumbria (mid-2020): 374,836 to 624,726.",
    );
    expect(
      peerSentence(
        set(
          {
            ...population,
            kind: "officers",
            figure: 1295.4,
            unit: "full-time equivalent police officers",
            period: "31 March 2022",
            least: 971.55,
            most: 1619.25,
          },
          1,
        ),
        0,
      ),
    ).toBe(
      "Compared with 1 force of similar strength in officers: within 25% of the 1,295 full-time equivalent police officers of Cumbria (31 March 2022): 972 to 1,619. It lacks a figure.",
    );
  });

  it("says so where no force is of a similar size, and counts no coverage", () => {
    const london = { ...population, figure: 10_938, least: 8203.5, most: 13_672.5 };
    expect(peerSentence(set(london, 0, { area_name: "City of London" }), 0)).toBe(
      "No other force is of a similar population: none is within 25% of the 10,938 people of City of London (mid-2020): 8,204 to 13,673.",
    );
    expect(peerSentence(set({ kind: "region", region: "London" }, 0), 0)).toBe(
      "No other force is of the London region.",
    );
  });

  it("names date and source of a most similar group, and that it is directed", () => {
    const how: PeerGround = {
      kind: "most similar",
      as_at: "2020-04-01",
      source_title: "Groups of a test",
      address: null,
    };
    expect(peerSentence(set(how, 7), 7)).toBe(
      "Compared with the 7 forces of the most similar group of Cumbria as at 1 April 2020 (Groups of a test). A group holds one way: Cumbria need not be in theirs. All of them have a figure.",
    );
  });

  it("gives the reader's own name, and what was asked for and is no force", () => {
    expect(peerSentence(set({ kind: "own", unknown: [] }, 1, { name: "Rural" }), 1)).toBe(
      "Compared with 1 force that you chose, “Rural”. It has a figure.",
    );
    expect(peerSentence(set({ kind: "own", unknown: ["rutland"] }, 2, { name: "Rural" }), 0)).toBe(
      "Compared with 2 forces that you chose, “Rural”. The address also asks for “rutland”, which is no force’s name here. None of them has a figure.",
    );
  });

  it("throws where more are usable than there are peers", () => {
    expect(() => peerSentence(set({ kind: "all" }, 2), 3)).toThrow(RangeError);
  });
});
