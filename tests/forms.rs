//! Forms: what is shown reads back as it was, faults are named by field, and saving comes to the right intent.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::fs;

use muctieu::exchange::json;
use muctieu::ledger::{Author, Intent, Ledger, Stamp};
use muctieu::plan::{Code, Group, Indicator, NaiveDate, Path, Plan, Progress, Task, Unit};
use muctieu::text::Language;
use muctieu::views::form::{
    Context, Draft, Editable, NewPlan, OutlineDraft, moved, new_plan_form, outline_form, removed, saved,
};

const BOTH: [Language; 2] = [Language::Vietnamese, Language::English];

fn ledger(name: &str) -> Ledger {
    let bytes = fs::read(format!("{}/public/cases/{name}.json", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut ledger = Ledger::default();
    ledger.merge(json::read(&bytes).unwrap().changes).unwrap();
    ledger
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// The plan after an intent.
fn after(ledger: &mut Ledger, intent: &Intent) {
    let stamp = Stamp {
        id: format!("forms-{}", ledger.len() + 1).parse().unwrap(),
        at: "2030-01-01T00:00:00Z".parse().unwrap(),
        by: Author { name: "An".into(), unit: String::new() },
    };
    ledger.record(stamp, "", intent).unwrap();
}

fn draft<R: Editable>(code: Option<&Code>, record: &R) -> Draft<R> {
    Draft { code: code.map(ToString::to_string).unwrap_or_default(), record: record.clone(), ..Draft::default() }
}

/// What a form says about a draft of which some fields were typed anew.
fn typed<R: Editable>(
    draft: &Draft<R>,
    is_new: bool,
    typed: &[(&str, &str)],
) -> Result<Draft<R>, Vec<(&'static str, String)>> {
    let form = R::form(is_new);
    let texts = form.texts(draft, Language::Vietnamese);
    let text = |id: &str| {
        let new = typed.iter().find(|(field, _)| *field == id).map(|(_, text)| (*text).to_owned());
        new.unwrap_or_else(|| texts.iter().find(|(field, _)| *field == id).unwrap().1.clone())
    };
    assert!(typed.iter().all(|(field, _)| texts.iter().any(|(id, _)| id == field)), "a field that the form lacks");
    form.read(draft.clone(), text, Language::Vietnamese)
}

fn reads_back<R: Editable + std::fmt::Debug>(code: &Code, record: &R) {
    let draft = draft(Some(code), record);
    for language in BOTH {
        let form = R::form(false);
        let texts = form.texts(&draft, language);
        // Read into an empty record: only what stands in the fields can come back.
        let text = |id: &str| texts.iter().find(|(field, _)| *field == id).unwrap().1.clone();
        let read = form.read(draft.clone(), text, language);
        assert_eq!(read.as_ref(), Ok(&draft), "{code} in {language:?}");
        assert_eq!(form.texts(&read.unwrap(), language), texts);
    }
}

#[test]
fn every_record_of_the_real_plan_reads_back_as_it_is_shown() {
    let ledger = ledger("kon-tum-2021");
    let plan = ledger.plan();
    plan.indicators.iter().for_each(|(code, indicator)| reads_back(code, indicator));
    plan.groups.iter().for_each(|(code, group)| reads_back(code, group));
    plan.units.iter().for_each(|(code, unit)| reads_back(code, unit));
    plan.tasks.iter().for_each(|(code, task)| reads_back(code, task));
    for language in BOTH {
        let draft = OutlineDraft::of(&plan.outline);
        let texts = outline_form().texts(&draft, language);
        let text = |id: &str| texts.iter().find(|(field, _)| *field == id).unwrap().1.clone();
        let read = outline_form().read(draft.clone(), text, language).unwrap();
        assert_eq!(read.finish().as_ref(), Some(&plan.outline));
    }
}

#[test]
fn what_cannot_be_read_is_named_by_field() {
    let ledger = ledger("kon-tum-2021");
    let (key, indicator) = ledger.plan().indicators.iter().next().unwrap();
    let of = |changes: &[(&str, &str)]| {
        let faults = typed(&draft(Some(key), indicator), false, changes).unwrap_err();
        faults.into_iter().map(|(field, _)| field).collect::<Vec<_>>()
    };
    assert_eq!(of(&[("indicator-name", "  ")]), ["indicator-name"]);
    assert_eq!(
        of(&[("indicator-baseline", "abc"), ("indicator-weight", "-1")]),
        ["indicator-baseline", "indicator-weight"]
    );
    let schedule = Path::ALL.iter().position(|path| *path == Path::Schedule).unwrap().to_string();
    let broken = [("indicator-path", schedule.as_str()), ("indicator-schedule", "6 tháng 2021: 30\nquý ba 60")];
    let faults = typed(&draft(Some(key), indicator), false, &broken).unwrap_err();
    assert_eq!(faults[0].0, "indicator-schedule");
    assert!(faults[0].1.contains('2') && faults[0].1.contains("quý ba 60"), "{faults:?}");
    let task = Task { title: "Rà soát".into(), ..Task::default() };
    let faults = typed(&draft(None, &task), true, &[("task-due", "31/02/2021")]).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].0, "task-due");
}

#[test]
fn a_task_that_is_done_proposes_today_as_its_day() {
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    let doing = Task { progress: Progress::Doing, ..Task::default() };
    let done = Task { progress: Progress::Done, ..Task::default() };
    assert_eq!(done.proposed(&doing, today), Some(("task-completed", "28/11/2026".into())));
    assert_eq!(done.proposed(&done, today), None, "a day that was taken out again stays out");
    let dated = Task { completed_on: Some(today), ..done };
    assert_eq!((dated.proposed(&doing, today), doing.proposed(&Task::default(), today)), (None, None));
}

#[test]
fn a_field_out_of_sight_keeps_its_value_and_has_no_fault() {
    let ledger = ledger("kon-tum-2021");
    let (key, indicator) =
        ledger.plan().indicators.iter().find(|(_, indicator)| indicator.path != Path::Schedule).unwrap();
    let read = typed(&draft(Some(key), indicator), false, &[("indicator-schedule", "nonsense")]).unwrap();
    assert_eq!(&read.record, indicator);
}

#[test]
fn limits_of_statuses_out_of_order_are_refused_together() {
    let plan = Plan::default();
    let form = outline_form();
    let draft = OutlineDraft::of(&plan.outline);
    let texts = form.texts(&draft, Language::Vietnamese);
    let text = |id: &str| match id {
        "outline-title" => "Kế hoạch".to_owned(),
        "outline-year" => "2026".to_owned(),
        "outline-behind" => "0,99".to_owned(),
        id => texts.iter().find(|(field, _)| *field == id).unwrap().1.clone(),
    };
    let faults = form.read(draft.clone(), text, Language::Vietnamese).unwrap_err();
    assert_eq!(faults.iter().map(|(field, _)| *field).collect::<Vec<_>>(), ["outline-on-track"]);
}

#[test]
fn a_new_record_gets_a_code_of_its_own_and_the_last_place() {
    let mut ledger = ledger("kon-tum-2021");
    let parent = ledger.plan().root_unit();
    for expected in ["SO-NOI-VU-MOI", "SO-NOI-VU-MOI-2"] {
        let unit = Unit { name: "Sở Nội vụ mới".into(), ..Unit::new_in(ledger.plan(), None) };
        assert_eq!(unit.parent.as_ref(), Some(&parent));
        let (made, intent) =
            saved(ledger.plan(), None, &Unit::default(), &draft(None, &unit), Language::Vietnamese).unwrap();
        assert_eq!(made, code(expected));
        after(&mut ledger, &intent);
        let last = ledger.plan().units[&made].neighbours(ledger.plan()).into_iter().max_by_key(|(_, order)| *order);
        assert_eq!(last.unwrap().0, made);
    }
    let taken = Draft { code: parent.to_string(), ..draft(None, &Unit { name: "X".into(), ..Unit::default() }) };
    let fault = saved(ledger.plan(), None, &Unit::default(), &taken, Language::Vietnamese).unwrap_err();
    assert_eq!(fault, ("unit-code", Language::Vietnamese.frame().code_taken.to_owned()));
}

#[test]
fn a_new_indicator_brings_its_target_along_and_moves_among_its_neighbours() {
    let mut ledger = ledger("kon-tum-2021");
    let group = ledger.plan().groups.iter().next().unwrap().0.clone();
    let indicator =
        Indicator { name: "Số xã có điện".into(), ..Indicator::new_in(ledger.plan(), Some(group.clone())) };
    let new = Draft { target: "từ 90 trở lên".into(), basis: "NQ 1".into(), ..draft(None, &indicator) };
    let (made, intent) = saved(ledger.plan(), None, &Indicator::default(), &new, Language::Vietnamese).unwrap();
    after(&mut ledger, &intent);
    let (key, target) = ledger.plan().targets.iter().find(|(key, _)| key.indicator == made).unwrap();
    assert_eq!(
        (key.valid_from, target.written.as_str()),
        (NaiveDate::from_ymd_opt(2021, 1, 1).unwrap(), "từ 90 trở lên")
    );
    let order = |plan: &Plan| {
        let mut beside = plan.indicators[&made].neighbours(plan);
        beside.sort_by_key(|(_, order)| *order);
        beside.iter().position(|(code, _)| *code == made).unwrap()
    };
    let last = order(ledger.plan());
    let up = moved(ledger.plan(), &made, &ledger.plan().indicators[&made], -1);
    after(&mut ledger, &up);
    assert_eq!(order(ledger.plan()), last - 1);
    let gone = removed(made.clone(), &ledger.plan().indicators[&made]);
    after(&mut ledger, &gone);
    assert!(ledger.plan().indicators[&made].removed);
    assert!(Group::find(ledger.plan(), &group).is_some());
}

#[test]
fn choices_hide_the_record_itself_and_what_stands_below_it() {
    let mut ledger = ledger("kon-tum-2021");
    let above = ledger.plan().groups.iter().next().unwrap().0.clone();
    let below = Group { name: "Trồng trọt".into(), ..Group::new_in(ledger.plan(), Some(above.clone())) };
    let (_, intent) =
        saved(ledger.plan(), None, &Group::default(), &draft(None, &below), Language::Vietnamese).unwrap();
    after(&mut ledger, &intent);
    let plan = ledger.plan();
    let form = Group::form(false);
    let fields = form.fields();
    let parent = fields.iter().find(|field| field.id == "group-parent").unwrap();
    let all = parent.choices(&Context { plan, language: Language::Vietnamese, code: None });
    let fewer = parent.choices(&Context { plan, language: Language::Vietnamese, code: Some(&above) });
    assert_eq!(all.len(), plan.groups.iter().filter(|(_, group)| !group.removed).count() + 1);
    assert!(fewer.len() + 2 == all.len() && fewer.iter().all(|choice| choice.value != above.as_str()));
}

#[test]
fn a_new_plan_begins_with_its_own_unit() {
    let text = |id: &str| match id {
        "plan-title" => "Kế hoạch 2026".to_owned(),
        "plan-organisation" => "UBND tỉnh".to_owned(),
        "plan-year" => "2026".to_owned(),
        _ => "1/NQ-HĐND\n\n2/NQ-HĐND".to_owned(),
    };
    let new = new_plan_form().read(NewPlan::default(), text, Language::Vietnamese).unwrap();
    let mut ledger = Ledger::default();
    after(&mut ledger, &new.intent());
    let plan = ledger.plan();
    assert_eq!((plan.outline.year, plan.outline.legal_bases.len()), (2026, 2));
    assert_eq!(plan.units[&plan.root_unit()].name, "UBND tỉnh");
    let blank = new_plan_form().read(NewPlan::default(), |_| String::new(), Language::Vietnamese).unwrap_err();
    assert_eq!(blank.len(), 3);
}
