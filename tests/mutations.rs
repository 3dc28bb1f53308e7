//! Every reader of what comes from outside, on mutated inputs: none falls over, hangs or takes memory without measure.
//!
//! Some thousand inputs a reader in every run; `MUCTIEU_MUTATIONS=1000000 cargo test --test mutations -- --nocapture`
//! for the long one, which says how many were understood and how long the slowest took.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use muctieu::exchange::{digest, json as file, page, record};
use muctieu::ledger::{Cell, ChangeId, Ledger, Replica};
use muctieu::plan::{
    Code, Period,
    notation::{
        Notation, Scaled, read_date, read_figure, read_goal, read_number, read_period, read_statement, write_figure,
        write_goal, write_number,
    },
};

/// Longest that any reader may take for one input, on a slow machine that does other things too.
const PATIENCE: Duration = Duration::from_secs(2);

/// Most memory of the whole test, all readers side by side.
const MEMORY_IN_KIB: u64 = 512 * 1024;

/// How many inputs each reader gets.
fn mutations() -> u64 {
    std::env::var("MUCTIEU_MUTATIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(1000)
}

/// Numbers by chance, the same in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }
}

/// What is put where it does not belong.
const TOKENS: &[&str] = &[
    "",
    "null",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "\\",
    "\\ud800",
    "\\u0000",
    "-",
    "1e999",
    "0",
    "00",
    "é",
    "ệ",
    "đ",
    "\u{301}",
    "\u{0}",
    "\u{feff}",
    "\u{a0}",
    "\u{202e}",
    "/",
    "%",
    "–",
    "~",
    "≥",
    "<",
    ".",
    ",",
    "1.234.567,89",
    "...",
    "99999999999999999999999999999999",
    "0.00000000000000000000000000000001",
    "{\"a\":",
    "\"over\":[],",
    "\"value\":1,",
    "[[[[[[[[[[[[[[[[",
    "từ",
    "đến",
    "không quá",
    "giảm",
    " lần",
    "tỷ",
    "nghìn",
    "2021",
    "31/02",
    "T9",
    "quý III",
    "\n",
    "\t",
    "__proto__",
    "a-1",
    "plan/title",
    "2021-02-30",
    "24:00:00",
    "+99:99",
    "𝟘",
    "١",
];

/// An input with one to six faults, mostly few.
fn mutated(seed: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=chance.below(6).min(chance.below(6)) {
        let at = chance.below(bytes.len() + 1);
        let length = chance.below(40).min(bytes.len() - at);
        match chance.below(7) {
            0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << (at % 8)),
            1 => drop(bytes.drain(at..at + length)),
            2 | 3 => drop(bytes.splice(at..at, chance.of(TOKENS).bytes())),
            4 => drop(bytes.splice(at..at + length, chance.of(TOKENS).bytes())),
            5 => {
                let from = chance.below(other.len() + 1);
                let piece = other[from..(from + length).min(other.len())].to_vec();
                drop(bytes.splice(at..at, piece));
            }
            _ if chance.below(8) == 0 => bytes.truncate(at),
            _ => {
                // A piece over and over, so that what is merely slow is noticed.
                let piece = bytes[at..at + length].repeat(chance.below(60));
                drop(bytes.splice(at..at, piece));
            }
        }
    }
    bytes
}

/// Lets a reader loose on mutations of the seeds. It says whether it understood the input.
fn try_on(name: &str, seeds: &[&str], reader: impl Fn(&[u8]) -> bool) {
    let mut chance = Chance(u64::try_from(name.len()).unwrap());
    let (mut understood, mut slowest, mut longest) = (0_u64, Duration::ZERO, 0);
    for number in 0..mutations() {
        let (seed, other) = (chance.of(seeds), chance.of(seeds));
        let input = mutated(seed.as_bytes(), other.as_bytes(), &mut chance);
        let begun = Instant::now();
        let Ok(read) = catch_unwind(AssertUnwindSafe(|| reader(&input))) else {
            panic!("{name} fell over input {number}: {:?}", String::from_utf8_lossy(&input));
        };
        understood += u64::from(read);
        let mut took = begun.elapsed();
        // A machine may hold a program up for a while, whatever it does; what is slow by itself is slow again.
        for _ in 0..3 {
            if took >= PATIENCE {
                let begun = Instant::now();
                reader(&input);
                took = took.min(begun.elapsed());
            }
        }
        slowest = slowest.max(took);
        longest = longest.max(input.len());
        assert!(slowest < PATIENCE, "{name} took {slowest:?} for {:?}", String::from_utf8_lossy(&input));
    }
    let memory = most_memory_in_kib();
    println!(
        "{name}: {} inputs up to {longest} bytes, {understood} understood, slowest {slowest:?}, memory {memory:?} KiB",
        mutations()
    );
    assert!(memory.is_none_or(|memory| memory < MEMORY_IN_KIB), "{memory:?} KiB");
}

/// The most memory that this program has had, where the system says so.
fn most_memory_in_kib() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

const FILE: &str = r#"{
"format": "muctieu",
"version": 1,
"plan": "KH-2021",
"digest": "9c1185a5c5e9fc54612808977ee8f548b2258d31",
"changes": [
{"id":"a-1","at":"2021-10-12T00:00:00Z","by":{"name":"Nguyễn An","unit":"608"},"note":"vì \"sao\"","edits":[
  {"cell":"plan/title","value":"Kế hoạch"},
  {"cell":"plan/bands","value":{"behind":"0.85","far_ahead":"1.15","on_track":"0.95"}},
  {"cell":"indicator/THU-NS/schedule","value":[{"by":"2021-M9","percent":"70"}]},
  {"cell":"actual/THU-NS/608/2021-09","value":{"figure":{"between":["61","62"]},"as_of":"2021-09-30"}}]},
{"id":"b-1","at":"2021-10-13T08:15:30.123Z","by":{},"edits":[
  {"cell":"actual/THU-NS/608/2021-09","value":{"figure":{"parts":{"numerator":"1","denominator":"0"}}},"over":["a-1"]},
  {"cell":"target/THU-NS/608/council/2021-01-01","value":{"goal":{"reduction":["1","1.5"]},"written":"giảm 1–1,5"}},
  {"cell":"task/8/due","value":"2021-12-31"},
  {"cell":"forecast/X/_/2021","value":{"a":[1e999,null,"A/"]}}]},
{"id":"c-1","at":"2021-10-13T08:15:30Z","by":{"name":"Bình"},"edits":[
  {"cell":"actual/THU-NS/608/2021-09","value":null,"over":["a-1"]},
  {"cell":"verdict/THU-NS/608/2021","value":{"verdict":"met","reason":"x"}}]}
]
}
"#;

const CHANGES: &[&str] = &[
    r#"{"id":"k3f9-12","at":"2021-10-12T00:00:00Z","by":{},"edits":[{"cell":"plan/year","value":2021}]}"#,
    r#"{"id":"a-1","at":"2021-10-12T00:00:00+07:00","by":{"name":"An"},"note":"vì","edits":[{"cell":"actual/A/B/2021-Q3","value":{"figure":{"exact":"1.5"}},"over":["a-2","b-1"]}]}"#,
    r#"{"id":"z-4294967295","at":"2021-10-12T00:00:00.000000001Z","by":{"unit":"x"},"edits":[{"cell":"new/cell","value":{"b":[{"a":"\u0041\/"}],"c":1e-9}}]}"#,
];

const TEXTS: &[&str] = &[
    "1.483,5",
    "~4.490",
    "> 47",
    "≤ 3",
    "61–62",
    "456/1.000",
    "15/19 tiêu chí",
    "Đã trình",
    "Xuất siêu",
    "không phát sinh",
    "không áp dụng",
    "từ 10% trở lên",
    "không quá 4",
    "6,6–6,8",
    "giảm 1–1,5 điểm %",
    "khoảng 4.000 tỷ đồng",
    "đạt 102,5% kế hoạch (tăng 7,02% so với cùng kỳ)",
    "trên 90 triệu USD",
    "-0,5",
    "1 234 567",
    "1,234,567.89",
    "tăng 2,1 lần",
    "bằng 98% so với cùng kỳ năm trước",
    "at least 10 percent",
    "reduce by 1 to 1.5 points",
    "#REF!",
];

const PERIODS: &[&str] = &[
    "2021-09",
    "2021-Q3",
    "2021-H1",
    "2021-M9",
    "2021",
    "2021-TAIL",
    "tháng 9/2021",
    "T9/2021",
    "quý III/2021",
    "6 tháng đầu năm 2021",
    "9T/2021",
    "cả năm 2021",
    "niên độ 2021 đến 31/01/2022",
    "first nine months of 2021",
    "Aug 2021",
    "12/10/2021",
    "ngày 12 tháng 10 năm 2021",
    "2021-10-12",
    "12 October 2021",
    "1.9.2021",
];

const UNITS: &[&str] = &["", "%", "tỷ đồng", "triệu USD", "nghìn tấn", "người", "% so với kế hoạch"];

const PATHS: &[&str] = &[
    "plan/title",
    "unit/608/name",
    "indicator/THU-NS/lead",
    "target/THU-NS/UBND/council/2021-01-01",
    "actual/THU-NS/UBND/2021-09",
    "dismissed/outlier/GRDP-TT/UBND/2021-M9",
    "verdict/GRDP-TT/UBND/2021",
    "k3f9-12",
    "muctieu/1/kon-tum-2021/k3f9/12",
    "muctieu/2/p/k/1",
    "Đắk_1.2",
    "2021-TAIL",
    "forecast/X/_/2021",
];

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn files() {
    try_on("files", &[FILE], |bytes| {
        let Ok(read) = file::read(bytes) else { return false };
        let mut ledger = Ledger::default();
        ledger.merge(read.changes).expect("what was read can be merged");
        let written = file::write(&read.plan, &ledger).expect("what was read can be written");
        file::read(written.as_bytes()).expect("what was written can be read").warnings.is_empty()
    });
}

#[test]
fn changes() {
    try_on("changes", CHANGES, |bytes| {
        let Ok(change) = file::read_change(&text(bytes)) else { return false };
        // A change that sets nothing or too much is a change, but no ledger takes it.
        let _answer = Ledger::default().apply(change.clone());
        file::read_change(&file::write_change(&change).unwrap()) == Ok(change)
    });
}

#[test]
fn records() {
    let key = record::Key::read("muctieu/1/p/k3f9/12").unwrap();
    let sealed = |text: &str| format!("{} {text}", record::checksum(text));
    try_on("records", CHANGES, |bytes| {
        let text = text(bytes);
        // Both as it is and with a checksum that fits, so that what is behind the checksum is reached.
        let _answer = record::unseal(&key, &text);
        record::unseal(&key, &sealed(&text)).is_ok()
    });
}

#[test]
fn segments() {
    let seed = CHANGES.join("\n");
    try_on("segments", &[&seed], |bytes| {
        let text = text(bytes);
        let holds = record::Holds::Segment(digest(&text)[..16].to_owned());
        record::unseal(&record::Key { plan: Code::default(), holds }, &text).is_ok()
    });
}

#[test]
fn pages() {
    let page = r#"<html><head><script type="application/json" id="plan">{}</script></head><body></body></html>"#;
    try_on("pages", &[page], |bytes| page::with_plan(&text(bytes), "plan", r#"{"a":"</script>"}"#).is_some());
}

#[test]
fn figures() {
    let units = |bytes: &[u8]| UNITS[bytes.len() % UNITS.len()];
    try_on("figures", TEXTS, |bytes| {
        let text = text(bytes);
        let read = |notation| match read_figure(&text, units(bytes), notation) {
            Ok(Some(read)) => !write_figure(&read.value, notation).is_empty(),
            _ => false,
        };
        read(Notation::Vietnamese) | read(Notation::English) | read_figure("1", &text, Notation::Vietnamese).is_err()
    });
}

#[test]
fn goals() {
    let units = |bytes: &[u8]| UNITS[bytes.len() % UNITS.len()];
    try_on("goals", TEXTS, |bytes| {
        let text = text(bytes);
        let read = |notation| {
            let read = read_goal(&text, units(bytes), notation);
            let _written = write_goal(&read.value, notation);
            !matches!(read.value, muctieu::plan::Goal::Text(_))
        };
        read(Notation::Vietnamese) | read(Notation::English)
    });
}

#[test]
fn numbers() {
    try_on("numbers", &["1.234.567,89", "1,234,567.89", "-0,5", "1 234", "+7", "0.00"], |bytes| {
        let text = text(bytes);
        let read = |notation| {
            read_number(&text, notation).is_ok_and(|number| {
                let written = write_number(number.value, notation);
                read_number(&written, notation).is_ok_and(|again| again.value == number.value)
            })
        };
        read(Notation::Vietnamese) | read(Notation::English)
    });
}

#[test]
fn statements() {
    try_on("statements", TEXTS, |bytes| {
        let text = text(bytes);
        let _scaled = Scaled::of(&text);
        let _said = (read_statement(&text, Notation::Vietnamese), read_statement(&text, Notation::English));
        true
    });
}

#[test]
fn periods_and_days() {
    try_on("periods and days", PERIODS, |bytes| {
        let text = text(bytes);
        let _day = read_date(&text);
        read_period(&text).is_some_and(|period| period.to_string().parse() == Ok(period))
    });
}

#[test]
fn paths_and_names() {
    try_on("paths and names", PATHS, |bytes| {
        let text = text(bytes);
        let _key = (record::Key::read(&text), record::Key::newer_version(&text));
        let read = [
            text.parse::<Cell>().ok().map(|cell| cell.to_string()),
            text.parse::<ChangeId>().ok().map(|id| id.to_string()),
            text.parse::<Period>().ok().map(|period| period.to_string()),
            Code::new(&text).ok().map(|code| code.to_string()),
            Replica::new(&text).ok().map(|name| name.to_string()),
        ];
        let understood = read.iter().flatten().count();
        assert!(read.into_iter().flatten().all(|shown| shown == text), "two texts would be the same thing");
        understood > 0
    });
}

#[test]
fn long_texts() {
    let pieces = [
        "1-",
        "1,",
        "1.234 ",
        "(",
        ". ",
        "61–62 tỷ đồng ",
        "không quá ",
        "giảm ",
        "đạt ",
        "năm 2020 ",
        "trong đó ",
        "từ 1 đến ",
        "7,02% so với cùng kỳ; ",
    ];
    for piece in pieces {
        let text = piece.repeat(100_000 / piece.len());
        let statement = piece.repeat(1900 / piece.len());
        let begun = Instant::now();
        let _read = (
            read_figure(&text, "%", Notation::Vietnamese),
            read_figure("1", &text, Notation::Vietnamese),
            read_goal(&text, "%", Notation::Vietnamese),
            read_number(&text, Notation::Vietnamese),
            (read_statement(&text, Notation::Vietnamese), read_statement(&statement, Notation::Vietnamese)),
            (read_period(&text), read_date(&text), Scaled::of(&text)),
        );
        assert!(begun.elapsed() < 2 * PATIENCE, "{piece:?} over and over took {:?}", begun.elapsed());
    }
}
