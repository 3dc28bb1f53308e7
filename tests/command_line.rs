//! The command line on plan files: begun, written to, merged and compared, and nothing lost when something is wrong.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use std::{
    cell::Cell as Counter,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use muctieu::{
    command::{COMMANDS, Streams, run},
    exchange::json,
    ledger::{Ledger, Stamp},
    plan::{Code, DateTime, Figure},
};
use serde_json::Value;
use support::{code, json as value_of, story};

/// A folder of its own for each test, and a number by chance for each run.
struct Desk {
    folder: PathBuf,
    runs: Counter<u64>,
}

/// What a run left behind.
#[derive(Debug)]
struct Ran {
    code: u8,
    output: String,
    remarks: String,
}

impl Desk {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self { folder, runs: Counter::new(0) }
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).to_str().unwrap().to_owned()
    }

    /// An argument; names that end with `.json` stand in the folder.
    fn place(&self, argument: &str) -> String {
        match Path::new(argument).extension() {
            Some(extension) if extension == "json" => self.path(argument),
            _ => argument.to_owned(),
        }
    }

    /// Runs a command.
    fn run(&self, arguments: &[&str]) -> Ran {
        let arguments: Vec<String> = arguments.iter().map(|argument| self.place(argument)).collect();
        let run_number = self.runs.get() + 1;
        self.runs.set(run_number);
        let (mut output, mut remarks) = (Vec::new(), Vec::new());
        let mut streams = Streams {
            input: &mut &b""[..],
            output: &mut output,
            remarks: &mut remarks,
            now: DateTime::from_timestamp(1_634_000_000 + i64::try_from(run_number).unwrap(), 0).unwrap(),
            chance: run_number.wrapping_mul(0x9e37_79b9_7f4a_7c15),
        };
        let code = run(&arguments, &mut streams);
        Ran { code, output: String::from_utf8(output).unwrap(), remarks: String::from_utf8(remarks).unwrap() }
    }

    fn done(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 0, "{arguments:?}: {}", ran.remarks);
        ran.output
    }

    /// The reason for which a command was not carried out.
    fn refused(&self, arguments: &[&str]) -> String {
        let before = self.names();
        let ran = self.run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.output);
        assert_eq!(self.names(), before, "{arguments:?} left something behind");
        ran.remarks
    }

    fn names(&self) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(&self.folder).unwrap().map(|entry| entry.unwrap().path());
        let mut names: Vec<_> =
            entries.map(|path| (path.to_str().unwrap().to_owned(), fs::read(&path).unwrap())).collect();
        names.sort();
        names
    }

    fn record(&self, plan: &str, cell: &str, value: &str, out: &str) -> String {
        self.done(&["record", plan, "--cell", cell, "--value", value, "--by", "An", "--unit", "UBND", "-o", out])
    }

    fn opened(&self, name: &str) -> Ledger {
        let file = json::read(&fs::read(self.path(name)).unwrap()).unwrap();
        assert_eq!(file.warnings, []);
        let mut ledger = Ledger::default();
        ledger.merge(file.changes).unwrap();
        ledger
    }

    fn merged(&self, names: &[&str]) -> Value {
        let arguments: Vec<&str> = ["merge"].iter().chain(names).copied().collect();
        serde_json::from_str(&self.done(&arguments)).unwrap()
    }
}

#[test]
fn the_program_and_every_command_explain_themselves() {
    let desk = Desk::new("help");
    let general = desk.done(&["--help"]);
    assert_eq!([desk.done(&["help"]), desk.done(&["-h"])], [general.clone(), general.clone()]);
    assert_eq!(desk.refused(&[]), general);
    let version = format!("muctieu {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!([desk.done(&["--version"]), desk.done(&["-V"])], [version.clone(), version.clone()]);
    for command in COMMANDS {
        let usage = format!("{}\n", command.usage);
        assert!(general.contains(&usage), "{}", command.name);
        // Whatever else is given: nothing is read or written.
        assert_eq!(desk.done(&[command.name, "--help"]), usage);
        assert_eq!(desk.done(&[command.name, "none.json", "-h"]), usage);
        assert_eq!(desk.done(&[command.name, "--version"]), version);
        let remarks = desk.refused(&[command.name, "--unheard-of"]);
        assert!(remarks.contains("--unheard-of") && remarks.ends_with(&usage), "{remarks}");
    }
}

#[test]
fn an_options_value_may_begin_with_a_dash_and_stand_behind_an_equals_sign() {
    let desk = Desk::new("options");
    desk.done(&["new", "plan.json", "--year=2026"]);
    let cell = "--cell=actual/A/UBND/2026-01";
    desk.done(&["record", "plan.json", cell, "--value", "-5", "--by", "An", "-o", "out.json"]);
    desk.done(&["record", "out.json", cell, "--value=-6", "--by", "--help", "-o", "again.json"]);
    let value = |name: &str| shown(&desk.opened(name), "actual/A/UBND/2026-01").unwrap()["figure"]["exact"].clone();
    assert_eq!((value("out.json"), value("again.json")), (serde_json::json!("-5"), serde_json::json!("-6")));
    assert!(desk.refused(&["record", "plan.json", "--value", "1", "--value", "2"]).contains("given twice"));
    assert!(desk.refused(&["record", "plan.json", "--delete=yes"]).contains("--delete"));
    assert!(desk.refused(&["new", "plan.json", "--year"]).contains("--year"));
}

fn shown(ledger: &Ledger, cell: &str) -> Option<Value> {
    ledger.head(&cell.parse().unwrap())?.value()?.read().ok()
}

#[test]
fn plan_files_saved_as_utf_16_are_merged_and_empty_ones_are_called_empty() {
    let desk = Desk::new("utf-16");
    desk.done(&["new", "plan.json", "--name", "Kế hoạch", "--year", "2026"]);
    let text = fs::read_to_string(desk.path("plan.json")).unwrap();
    let wide: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(desk.path("wide.json"), wide).unwrap();
    fs::write(desk.path("empty.json"), "").unwrap();
    desk.done(&["merge", "all.json", "wide.json"]);
    assert_eq!(desk.done(&["canon", "all.json"]), desk.done(&["canon", "plan.json"]));
    for command in [&["check", "empty.json"][..], &["merge", "more.json", "plan.json", "empty.json"]] {
        let said = desk.refused(command);
        assert!(said.contains("the file is empty") && !said.contains("EOF"), "{said}");
    }
}

#[test]
fn a_new_plan_has_a_title_a_year_and_the_unit_at_its_root() {
    let desk = Desk::new("new");
    desk.done(&["new", "plan.json", "--name", "Kế hoạch thử", "--year", "2026"]);
    let ledger = desk.opened("plan.json");
    let plan = ledger.plan();
    assert_eq!((plan.outline.title.as_str(), plan.outline.year, plan.outline.levels.len()), ("Kế hoạch thử", 2026, 3));
    assert_eq!(plan.root_unit(), code("UBND"));
    desk.done(&["new", "usual.json"]);
    assert_eq!(desk.opened("usual.json").plan().outline.year, 2021, "the year of the clock");
    assert!(desk.refused(&["new", "plan.json"]).contains("holds another plan"));
    assert!(desk.refused(&["new", "x.json", "--year", "21"]).contains("--year"));
    assert!(desk.refused(&["new"]).contains("a file is needed"));
}

#[test]
fn what_is_recorded_is_read_as_it_would_be_typed_in_that_cell() {
    let desk = Desk::new("record");
    desk.done(&["new", "plan.json", "--year", "2021"]);
    let cases = [
        ("actual/THU-NS/UBND/2021-09", "1.483,5", serde_json::json!({ "figure": { "exact": "1483.5" } })),
        ("actual/THU-NS/UBND/2021-10", "> 47", serde_json::json!({ "figure": { "more_than": "47" } })),
        (
            "actual/THU-NS/UBND/2021-11",
            r#"{"figure":{"text":"Xuất siêu"}}"#,
            serde_json::json!({ "figure": { "text": "Xuất siêu" } }),
        ),
        ("estimate/THU-NS/UBND/2021-M9", "3500", serde_json::json!({ "figure": { "exact": "3500" } })),
        (
            "target/THU-NS/UBND/council/2021-01-01",
            "6,6–6,8",
            serde_json::json!({ "goal": { "between": ["6.6", "6.8"] }, "written": "6,6–6,8" }),
        ),
        (
            "target/CAP-GIAY/UBND/council/2021-01-01",
            "trên 90",
            serde_json::json!({ "goal": { "more_than": "90" }, "written": "trên 90" }),
        ),
        ("indicator/THU-NS/name", "Thu ngân sách \"trên địa bàn\"", "Thu ngân sách \"trên địa bàn\"".into()),
        ("indicator/THU-NS/lead", "608, STC", serde_json::json!(["608", "STC"])),
        ("indicator/THU-NS/weight", "1,5", "1.5".into()),
        ("indicator/THU-NS/baseline", "~3.000", serde_json::json!({ "about": "3000" })),
        ("indicator/THU-NS/removed", "true", true.into()),
        ("indicator/THU-NS/measure", "level", "level".into()),
        ("indicator/THU-NS/order", "12", 12.into()),
        ("task/8/due", "30/09/2021", "2021-09-30".into()),
        ("task/8/title", "2021", "2021".into()),
        (
            "plan/levels",
            r#"[{"code":"council","name":"HĐND"}]"#,
            serde_json::json!([{ "code": "council", "name": "HĐND" }]),
        ),
        ("submission/608/2021-09", "submitted", serde_json::json!({ "state": "submitted" })),
        ("plan/opens_at", "9 tháng đầu năm 2021", "2021-M9".into()),
        ("note/THU-NS/UBND", "null", "null".into()),
        (
            "verdict/THU-NS/UBND/2021",
            r#"{"verdict":"met","reason":"vì"}"#,
            serde_json::json!({ "verdict": "met", "reason": "vì" }),
        ),
    ];
    for (cell, text, expected) in cases {
        desk.record("plan.json", cell, text, "plan.json");
        let ledger = desk.opened("plan.json");
        // What the sender of a report has seen is added to it.
        let found = shown(&ledger, cell).map(|mut value| {
            value.as_object_mut().and_then(|members| members.remove("seen"));
            value
        });
        assert_eq!(found, Some(expected), "{cell}");
        assert!(ledger.unreadable().is_empty());
    }
    desk.done(&["record", "plan.json", "--cell", "note/THU-NS/UBND", "--delete", "--by", "An", "-o", "plan.json"]);
    let ledger = desk.opened("plan.json");
    assert_eq!(shown(&ledger, "note/THU-NS/UBND"), None);
    assert_eq!((ledger.len(), ledger.conflicts().len()), (22, 0));
    let english = ["record", "plan.json", "--cell", "actual/A/B/2021", "--value", "1,483.5", "--english"];
    desk.done(&[&english[..], &["--by", "An", "-o", "plan.json"]].concat());
    assert_eq!(
        desk.opened("plan.json").plan().actuals.values().next().map(|actual| actual.figure.clone()),
        Some(Figure::Exact("1483.5".parse().unwrap()))
    );
}

#[test]
fn a_step_of_a_report_is_recorded_for_the_unit_that_may_take_it() {
    let desk = Desk::new("steps");
    desk.done(&["new", "plan.json"]);
    for (cell, value) in [("unit/608/name", "Thành phố"), ("unit/608/parent", "UBND")] {
        desk.record("plan.json", cell, value, "plan.json");
    }
    let step = |unit: &'static str, value: &'static str| {
        let what = ["record", "plan.json", "--cell", "submission/608/2021-09", "--value", value, "-o", "plan.json"];
        [&what[..], &["--by", "An", "--unit", unit]].concat()
    };
    assert!(desk.refused(&step("", "submitted")).contains("for which unit"));
    assert!(desk.refused(&step("608", "approved")).contains("does not follow"));
    desk.done(&step("608", "submitted"));
    assert!(desk.refused(&step("608", "approved")).contains("no unit approves its own report"));
    assert!(desk.refused(&step("UBND", "correction_asked")).contains("needs a reason"));
    desk.done(&step("UBND", r#"{"state":"correction_asked","reason":"thiếu số"}"#));
    desk.done(&step("608", "submitted"));
    desk.done(&step("UBND", "approved"));
    let back = ["record", "plan.json", "--cell", "submission/608/2021-09", "--delete", "--by", "An", "-o", "plan.json"];
    assert!(desk.refused(&[&back[..], &["--unit", "608"]].concat()).contains("its own report"));
}

#[test]
fn who_when_and_why_stand_in_the_change() {
    let desk = Desk::new("author");
    desk.done(&["new", "plan.json"]);
    let who = ["--by", "Nguyễn An", "--unit", "608", "--at", "2021-10-12T08:30:00+07:00", "--note", "theo báo cáo"];
    let what = ["record", "plan.json", "--cell", "plan/note", "--value", "x", "-o", "out.json"];
    desk.done(&[&what[..], &who[..]].concat());
    let ledger = desk.opened("out.json");
    let change = ledger.changes().find(|change| !change.note.is_empty()).unwrap();
    assert_eq!(
        (change.by.name.as_str(), change.by.unit.as_str(), change.note.as_str()),
        ("Nguyễn An", "608", "theo báo cáo")
    );
    assert_eq!(change.at.to_rfc3339(), "2021-10-12T01:30:00+00:00");
}

#[test]
fn what_is_no_value_for_the_cell_is_refused_with_cell_and_reason_and_nothing_is_written() {
    let desk = Desk::new("no-value");
    desk.done(&["new", "plan.json", "--year", "2021"]);
    let cases = [
        ("actual/A/B/2021-09", "abc", "no figure"),
        ("actual/A/B/2021-09", "1,2,3", "dot or comma"),
        ("actual/A/B/2021-09", "8–5", "above"),
        ("actual/A/B/2021-09", "", "nothing is typed"),
        ("actual/A/B/2021-09", "…", "states nothing"),
        ("actual/A/B/2021-09", r#"{"figure":{"exact":"x"}}"#, "Decimal"),
        ("actual/A/B/2021-09", r#"{"figure":"#, "JSON"),
        ("target/A/B/council/2021-01-01", "cao hơn nữa", "no target"),
        ("target/A/B/council/2021-01-01", "8–5", "no target"),
        ("plan/year", "năm nay", "expected i32"),
        ("plan/time_zone", "giờ Hà Nội", "no time zone"),
        ("indicator/A/measure", "volume", "unknown variant"),
        ("indicator/A/lead", "a b", "invalid type"),
        ("task/8/due", "31/02/2021", "not a day"),
        ("accepted/A/B", "0,7", "JSON"),
        ("plan/bands", r#"{"on_track":"0.95"}"#, "missing field `behind`"),
        ("plan/levels", r#"[{"code":"a b"}]"#, "a code cannot contain"),
        ("verdict/A/B/2021", r#"{"verdict":"good","reason":""}"#, "unknown variant"),
        ("forecast/A/B/2021", "1", "no such cell"),
    ];
    for (cell, text, reason) in cases {
        let said =
            desk.refused(&["record", "plan.json", "--cell", cell, "--value", text, "--by", "An", "-o", "out.json"]);
        assert!(said.contains(cell) && said.contains(reason), "{cell} {text}: {said}");
    }
    let said = desk.refused(&[
        "record",
        "plan.json",
        "--cell",
        "actual/A/B/2021-13",
        "--value",
        "1",
        "--by",
        "An",
        "-o",
        "o.json",
    ]);
    assert!(said.contains("--cell") && said.contains("2021-13"), "{said}");
    for arguments in [
        &["record", "plan.json", "--cell", "plan/note", "--by", "An", "-o", "out.json"][..],
        &["record", "plan.json", "--cell", "plan/note", "--value", "x", "--delete", "--by", "An", "-o", "out.json"],
        &["record", "plan.json", "--cell", "plan/note", "--value", "x", "-o", "out.json"],
        &["record", "plan.json", "--cell", "plan/note", "--value", "x", "--by", " ", "-o", "out.json"],
        &["record", "plan.json", "--cell", "plan/note", "--value", "x", "--by", "An"],
        &[
            "record",
            "plan.json",
            "--cell",
            "plan/note",
            "--value",
            "x",
            "--by",
            "An",
            "-o",
            "out.json",
            "--at",
            "12/10",
        ],
        &["record", "plan.json", "--cell", "plan/note", "--value", "x", "--by", "An", "-o", "out.json", "--loud"],
    ] {
        assert!(desk.refused(arguments).contains("muctieu record PLAN.json"), "{arguments:?}: how it is called");
    }
}

#[test]
fn two_records_that_did_not_see_each_other_are_a_conflict_and_one_over_both_settles_it() {
    let desk = Desk::new("conflict");
    let cell = "actual/THU-NS/608/2021-09";
    desk.done(&["new", "plan.json"]);
    desk.record("plan.json", cell, "10", "base.json");
    desk.record("base.json", cell, "11", "one.json");
    desk.record("base.json", cell, "12", "other.json");
    let both = desk.merged(&["both.json", "one.json", "other.json"]);
    assert_eq!(both["changes"], 4);
    assert_eq!(both["conflicts"].as_array().unwrap().len(), 1);
    assert_eq!(both["conflicts"][0]["cell"], cell);
    let values: Vec<_> =
        both["conflicts"][0]["values"].as_array().unwrap().iter().map(|v| v["figure"]["exact"].clone()).collect();
    assert_eq!(values, ["12", "11"], "the latest first");
    desk.record("both.json", cell, "11", "settled.json");
    let settled = desk.merged(&["all.json", "settled.json", "other.json", "base.json", "one.json"]);
    assert_eq!(settled, serde_json::json!({ "changes": 5, "conflicts": [] }));
    // Seen and recorded over is no conflict.
    desk.record("one.json", cell, "13", "seen.json");
    assert_eq!(desk.merged(&["m.json", "base.json", "one.json", "seen.json"])["conflicts"], serde_json::json!([]));
}

#[test]
fn a_value_that_is_there_already_writes_no_change() {
    let desk = Desk::new("same");
    desk.done(&["new", "plan.json"]);
    desk.record("plan.json", "plan/note", "x", "one.json");
    let ran = desk.run(&["record", "one.json", "--cell", "plan/note", "--value", "x", "--by", "An", "-o", "two.json"]);
    assert!(ran.code == 0 && ran.remarks.contains("like this already"), "{ran:?}");
    assert_eq!(fs::read(desk.path("one.json")).unwrap(), fs::read(desk.path("two.json")).unwrap());
}

#[test]
fn merging_is_commutative_associative_and_idempotent_as_seen_through_canon() {
    let desk = Desk::new("laws");
    desk.done(&["new", "plan.json"]);
    let edits = [("a.json", "1"), ("b.json", "2"), ("c.json", "3")];
    for (number, (out, value)) in edits.iter().enumerate() {
        desk.record("plan.json", "actual/X/608/2021-09", value, "step.json");
        desk.record("step.json", &format!("actual/X/60{number}/2021-10"), value, out);
        fs::remove_file(desk.path("step.json")).unwrap();
    }
    let canon = |name: &str| desk.done(&["canon", name]);
    for (out, parts) in [
        ("abc.json", &["a.json", "b.json", "c.json"][..]),
        ("cba.json", &["c.json", "b.json", "a.json"]),
        ("ab.json", &["a.json", "b.json"]),
        ("ab-c.json", &["ab.json", "c.json"]),
        ("bc.json", &["b.json", "c.json"]),
        ("a-bc.json", &["a.json", "bc.json"]),
        ("twice.json", &["abc.json", "abc.json", "a.json", "plan.json"]),
    ] {
        desk.merged(&[&[out], parts].concat());
    }
    let expected = canon("abc.json");
    for name in ["cba.json", "ab-c.json", "a-bc.json", "twice.json"] {
        assert_eq!(canon(name), expected, "{name}");
        assert_eq!(fs::read(desk.path(name)).unwrap(), fs::read(desk.path("abc.json")).unwrap());
    }
    assert_ne!(canon("ab.json"), expected);
    let seen: Value = serde_json::from_str(&expected).unwrap();
    let cell = &seen["cells"]["actual/X/608/2021-09"];
    assert_eq!((cell["heads"].as_array().unwrap().len(), cell["conflict"].as_bool()), (3, Some(true)));
    assert_eq!((seen["changes"].as_object().unwrap().len(), seen["cells"].as_object().unwrap().len()), (7, 10));
}

/// Writes a file of a plan with these changes more.
fn write_file(
    desk: &Desk,
    name: &str,
    base: &Ledger,
    plan: &Code,
    stamp: &dyn Fn(u32) -> Stamp,
    cells: &[(String, u32)],
) {
    let mut ledger = base.clone();
    for (number, (cell, value)) in (1..).zip(cells) {
        let figure = value_of(serde_json::json!({ "figure": { "exact": value.to_string() } }));
        let change = ledger.compose(stamp(number), "", [(cell.parse().unwrap(), Some(figure))]).unwrap();
        ledger.apply(change).unwrap();
    }
    fs::write(desk.path(name), json::write(plan, &ledger).unwrap()).unwrap();
}

#[test]
fn the_files_of_a_hundred_and_two_units_of_a_hundred_changes_each_add_up() {
    let desk = Desk::new("province");
    desk.done(&["new", "plan.json", "--plan", "tinh"]);
    let base = desk.opened("plan.json");
    let names: Vec<String> = (0..102).map(|unit| format!("u{unit}.json")).collect();
    for (unit, name) in names.iter().enumerate() {
        // The last two also wrote to a cell that both of them have.
        let mut cells: Vec<_> = (1..=100_u32).map(|n| (format!("actual/I{n}/{}/2021-09", 600 + unit), n)).collect();
        if unit >= 100 {
            cells[99] = ("actual/I100/TINH/2021-09".into(), u32::try_from(unit).unwrap());
        }
        let stamp =
            |number: u32| story::stamp(&format!("u{unit}"), number, i64::from(number) + i64::try_from(unit).unwrap());
        write_file(&desk, name, &base, &code("tinh"), &stamp, &cells);
    }
    let arguments: Vec<&str> = ["all.json"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let said = desk.merged(&arguments);
    assert_eq!(said["changes"], 1 + 102 * 100);
    assert_eq!(said["conflicts"].as_array().unwrap().len(), 1);
    assert_eq!(said["conflicts"][0]["cell"], "actual/I100/TINH/2021-09");
    let ledger = desk.opened("all.json");
    let sum: rust_decimal::Decimal = ledger.plan().actuals.values().filter_map(|actual| actual.figure.low()).sum();
    assert_eq!(sum, (100 * 5050 + 2 * 4950 + 101).into());
    let back: Vec<&str> = ["back.json"].into_iter().chain(names.iter().rev().map(String::as_str)).collect();
    desk.merged(&back);
    assert_eq!(desk.done(&["canon", "all.json"]), desk.done(&["canon", "back.json"]));
}

#[test]
fn files_that_cannot_be_merged_are_all_named_with_what_is_wrong_and_nothing_is_written() {
    let desk = Desk::new("faults");
    desk.done(&["new", "plan.json", "--plan", "p"]);
    desk.record("plan.json", "plan/note", "một", "good.json");
    desk.done(&["new", "other.json", "--plan", "q"]);
    let good = fs::read_to_string(desk.path("good.json")).unwrap();
    let write = |name: &str, text: &str| fs::write(desk.path(name), text).unwrap();
    write("newer.json", &good.replace("\"version\": 1", "\"version\": 2"));
    write("digest.json", &good.replace("một", "hai"));
    let digest = good.lines().find(|line| line.starts_with("\"digest\"")).unwrap();
    write("tampered.json", &good.replace("một", "hai").replace(&format!("{digest}\n"), ""));
    write("cut.json", &good[..good.len() / 2]);
    write("words.json", "Kính gửi");
    let all = ["newer.json", "digest.json", "tampered.json", "cut.json", "words.json", "other.json", "gone.json"];
    let said = desk.refused(&[&["merge", "out.json", "good.json"], &all[..]].concat());
    let expected = [
        "version 2",
        "digest does not match",
        "with other content",
        "line",
        "line 1",
        "another plan, q",
        "No such file",
    ];
    for (name, reason) in all.iter().zip(expected) {
        assert!(said.lines().any(|line| line.contains(name) && line.contains(reason)), "{name}: {said}");
        let alone = desk.refused(&["merge", "out.json", "good.json", name]);
        assert!(alone.contains(name) && alone.contains(reason), "{alone}");
    }
    assert!(!said.lines().any(|line| line.contains("good.json")), "{said}");
    for name in ["newer.json", "digest.json", "cut.json", "words.json"] {
        let said =
            desk.refused(&["record", name, "--cell", "plan/note", "--value", "x", "--by", "An", "-o", "out.json"]);
        assert!(said.contains(name), "{said}");
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_where_nothing_of_it_is_lost() {
    let desk = Desk::new("replace");
    desk.done(&["new", "plan.json", "--plan", "p"]);
    desk.record("plan.json", "plan/note", "một", "one.json");
    desk.record("plan.json", "plan/note", "hai", "two.json");
    let said = desk.refused(&["merge", "two.json", "one.json"]);
    assert!(said.contains("1 of its changes would be lost"), "{said}");
    desk.merged(&["two.json", "one.json", "two.json"]);
    fs::write(desk.path("notes.json"), "{\"my\": \"notes\"}").unwrap();
    let said =
        desk.refused(&["record", "plan.json", "--cell", "plan/note", "--delete", "--by", "An", "-o", "notes.json"]);
    assert!(said.contains("notes.json"), "{said}");
    desk.merged(&["notes.json", "one.json", "--replace"]);
    assert_eq!(desk.opened("notes.json").len(), 2);
}

#[test]
fn what_a_file_says_does_not_command_the_terminal() {
    let desk = Desk::new("terminal");
    fs::write(desk.path("evil.json"), r#"{"format":"\u001b[2J\u0007","version":1}"#).unwrap();
    let said = desk.refused(&["canon", "evil.json"]);
    assert!(said.contains("[2J") && !said.contains('\u{1b}') && !said.contains('\u{7}'), "{said:?}");
}

#[test]
fn the_program_itself_writes_as_another_writer_in_every_run_and_ends_with_its_code() {
    let desk = Desk::new("program");
    let program = |arguments: &[&str]| {
        let arguments = arguments.iter().map(|argument| desk.place(argument));
        Command::new(env!("CARGO_BIN_EXE_muctieu")).args(arguments).output().unwrap()
    };
    assert!(program(&["new", "plan.json"]).status.success());
    for (value, out) in [("1", "one.json"), ("2", "two.json")] {
        let made = program(&[
            "record",
            "plan.json",
            "--cell",
            "actual/A/B/2026-01",
            "--value",
            value,
            "--by",
            "An",
            "-o",
            out,
        ]);
        assert!(made.status.success(), "{made:?}");
    }
    let said = program(&["merge", "out.json", "one.json", "two.json"]);
    let said: Value = serde_json::from_slice(&said.stdout).unwrap();
    assert_eq!((said["changes"].clone(), said["conflicts"].as_array().unwrap().len()), (3.into(), 1));
    let bad =
        program(&["record", "plan.json", "--cell", "actual/A/B/2026-01", "--value", "x", "--by", "An", "-o", "o.json"]);
    assert_eq!(bad.status.code(), Some(2));
    assert!(!Path::new(&desk.path("o.json")).exists());
}
