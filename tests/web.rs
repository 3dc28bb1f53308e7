//! Tests of the rim in a real browser: `cargo xtask test --only web`.
#![cfg(target_arch = "wasm32")]
// A test stops where something is missing, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "web/folder.rs"]
mod folder;
#[path = "web/long_body.rs"]
mod long_body;

use std::collections::BTreeSet;

use muctieu::browser::{
    clock, glance,
    home::{self, Oddity, Opening},
    journal, local, room,
    sealing::{self, SealError},
};
use muctieu::exchange::{
    self, json,
    record::{Key, RecordError},
    sealed::SealedError,
};
use muctieu::ledger::{Change, ChangeId, Ledger};
use muctieu::plan::Code;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A plan of a test's own, so that tests do not meet in storage.
fn plan(name: &str) -> Code {
    Code::new(name).expect("a code")
}

fn changes() -> Vec<Change> {
    let texts = [
        r#"{"id":"a-1","at":"2021-10-12T00:00:00Z","by":{"name":"An"},"edits":[{"cell":"plan/title","value":"Kế hoạch"}]}"#,
        r#"{"id":"a-2","at":"2021-10-13T00:00:00Z","by":{"name":"An"},"edits":[{"cell":"plan/year","value":2021}]}"#,
    ];
    texts.map(|text| json::read_change(text).expect("a change")).into()
}

async fn opened(plan: &Code) -> (Ledger, Vec<Oddity>) {
    match home::open_whole(plan).await {
        Opening::Loaded(opened) => (opened.ledger, opened.oddities),
        other => panic!("{other:?}"),
    }
}

/// Changes of one writer, one after the other.
fn many(count: u32) -> Vec<Change> {
    let text = |number| {
        format!(
            r#"{{"id":"b-{number}","at":"2021-10-12T00:00:00Z","by":{{"name":"Bình"}},"edits":[{{"cell":"note/CT{number}/_","value":{{"cause":"vì sao {number}"}}}}]}}"#
        )
    };
    (1..=count).map(|number| json::read_change(&text(number)).expect("a change")).collect()
}

/// How many single records and how many segments local storage and the journal hold.
async fn records(plan: &Code) -> [(usize, usize); 2] {
    let count = |keys: Vec<String>| {
        let segments = keys.iter().filter(|key| Key::read(key).expect("a key").is_segment()).count();
        (keys.len() - segments, segments)
    };
    let prefix = Key::prefix(plan);
    [count(local::keys(&prefix).expect("keys")), count(journal::keys(&prefix).await.expect("keys"))]
}

fn key_of(plan: &Code, change: &Change) -> String {
    Key::of_change(plan, &change.id).to_string()
}

#[wasm_bindgen_test]
async fn what_was_saved_opens_complete_and_without_remarks() {
    let plan = plan("saved");
    home::save(&plan, &changes()).await.expect("saved");
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!(ledger.changes().cloned().collect::<Vec<_>>(), changes());
    assert_eq!(oddities, []);
    assert!(home::plans().await.contains(&plan));
}

#[wasm_bindgen_test]
async fn a_plan_that_was_never_saved_is_empty_and_not_an_error() {
    assert!(matches!(home::open(&plan("never")).await, Opening::Empty));
}

#[wasm_bindgen_test]
async fn the_journal_alone_is_enough_and_mends_local_storage() {
    let plan = plan("journal-alone");
    home::save(&plan, &changes()).await.expect("saved");
    for change in changes() {
        local::remove(&key_of(&plan, &change)).expect("removed");
    }
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!(ledger.len(), 2);
    assert_eq!(oddities, [Oddity::RestoredFromJournal(2)]);
    assert_eq!(opened(&plan).await.1, []);
}

#[wasm_bindgen_test]
async fn local_storage_alone_is_enough_and_mends_the_journal() {
    let plan = plan("local-alone");
    home::save(&plan, &changes()).await.expect("saved");
    journal::remove(&Key::prefix(&plan)).await.expect("removed");
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!(ledger.len(), 2);
    assert_eq!(oddities, [Oddity::RestoredFromLocal(2)]);
    assert_eq!(opened(&plan).await.1, []);
}

#[wasm_bindgen_test]
async fn a_plan_opens_from_local_storage_alone_before_the_journal_is_asked() {
    let plan = plan("at-once");
    home::save(&plan, &changes()).await.expect("saved");
    local::remove(&key_of(&plan, &changes()[1])).expect("removed");
    let Opening::Loaded(found) = home::open(&plan).await else { panic!("not opened") };
    assert_eq!(found.ledger.len(), 1);
    let compared = home::compare(&plan, &found.kept.expect("to be compared")).await;
    assert_eq!(compared.restored, changes()[1..]);
    assert_eq!(opened(&plan).await.0.len(), 2);
}

#[wasm_bindgen_test]
async fn many_changes_at_once_are_kept_as_a_segment_that_either_place_can_lose() {
    let plan = plan("segment");
    home::save_many(&plan, &many(12_000)).await.expect("saved");
    assert_eq!(records(&plan).await, [(0, 2), (0, 2)]);
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!((ledger.len(), oddities), (12_000, vec![]));
    for key in local::keys(&Key::prefix(&plan)).expect("keys") {
        local::remove(&key).expect("removed");
    }
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!((ledger.len(), oddities), (12_000, vec![Oddity::RestoredFromJournal(12_000)]));
    journal::remove(&Key::prefix(&plan)).await.expect("removed");
    assert_eq!(opened(&plan).await.1, [Oddity::RestoredFromLocal(12_000)]);
    assert_eq!(opened(&plan).await.1, []);
}

#[wasm_bindgen_test]
async fn single_records_are_packed_when_there_are_enough_of_them_and_nothing_is_lost() {
    let plan = plan("packed");
    let all = many(150);
    for change in &all[..63] {
        home::save(&plan, std::slice::from_ref(change)).await.expect("saved");
    }
    assert_eq!(home::pack(&plan).await, Ok(0));
    home::save(&plan, &all[63..64]).await.expect("saved");
    assert_eq!(home::pack(&plan).await, Ok(64));
    assert_eq!(records(&plan).await, [(0, 1), (0, 1)]);
    for change in &all[64..] {
        home::save(&plan, std::slice::from_ref(change)).await.expect("saved");
    }
    // The short segment is packed again with the new records.
    assert_eq!(home::pack(&plan).await, Ok(87));
    assert_eq!(records(&plan).await, [(0, 1), (0, 1)]);
    let (ledger, oddities) = opened(&plan).await;
    let mut kept: Vec<_> = ledger.changes().cloned().collect();
    kept.sort_by_key(|change| change.id.sequence);
    assert_eq!((kept, oddities), (all, vec![]));
}

#[wasm_bindgen_test]
async fn what_each_plan_takes_up_is_counted_in_what_is_really_kept() {
    let (few, many_plan) = (plan("few"), plan("usage-many"));
    home::save(&few, &changes()).await.expect("saved");
    home::save_many(&many_plan, &many(12_000)).await.expect("saved");
    let (all, plans) = home::usage().await.expect("counted");
    assert_eq!(all, local::used().expect("counted"));
    let (one, other) = (plans[&few], plans[&many_plan]);
    assert_eq!((one.changes, one.single, one.segments), (2, 2, 0));
    assert_eq!((other.changes, other.single, other.segments), (12_000, 0, 2));
    assert!(one.can_be_packed() && !other.can_be_packed());
    let units = |plan: &Code| -> usize {
        let keys = local::keys(&Key::prefix(plan)).expect("keys").into_iter();
        let texts = keys.map(|key| key.clone() + &local::read(&key).expect("read").expect("kept"));
        texts.map(|text| text.encode_utf16().count()).sum()
    };
    assert_eq!((one.units, other.units), (units(&few), units(&many_plan)));
    // A person may pack what is not worth it by itself.
    assert_eq!(home::pack(&few).await, Ok(0));
    assert_eq!(home::pack_all(&few).await, Ok(2));
    let (_, plans) = home::usage().await.expect("counted");
    assert_eq!((plans[&few].changes, plans[&few].single, plans[&few].segments), (2, 0, 1));
    assert_eq!(opened(&few).await.1, []);
}

/// Every third of changes: those that are to go.
fn every_third(all: &[Change]) -> BTreeSet<ChangeId> {
    all.iter().step_by(3).map(|change| change.id.clone()).collect()
}

/// Saves changes, half of them in a segment and half on their own.
async fn saved_in_both_ways(plan: &Code, all: &[Change]) {
    let (segment, single) = all.split_at(all.len() / 2);
    home::save_many(plan, segment).await.expect("saved");
    home::save(plan, single).await.expect("saved");
}

#[wasm_bindgen_test]
async fn what_is_known_to_be_in_a_file_leaves_both_places_and_nothing_else_does() {
    let plan = plan("release");
    let all = many(150);
    let gone = every_third(&all);
    saved_in_both_ways(&plan, &all).await;
    assert_eq!(home::release(&plan, &gone).await, Ok(()));
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!(oddities, [], "the journal gives nothing back");
    assert_eq!(ledger.len(), 100);
    assert!(all.iter().all(|change| ledger.change(&change.id).is_some() != gone.contains(&change.id)));
    let (_, plans) = home::usage().await.expect("counted");
    assert_eq!(plans[&plan].changes, 100);
    // What comes back from a file is kept again.
    home::save_many(&plan, &all.into_iter().step_by(3).collect::<Vec<_>>()).await.expect("saved");
    assert_eq!((opened(&plan).await.0.len(), opened(&plan).await.1), (150, vec![]));
}

#[wasm_bindgen_test]
async fn whichever_call_fails_while_changes_leave_none_is_lost_that_was_to_stay() {
    let plan = plan("release-fault");
    let all = many(12);
    let gone = every_third(&all);
    for (local, journal) in [(true, false), (false, true)] {
        let mut met = 0;
        for n in 1.. {
            saved_in_both_ways(&plan, &all).await;
            fail_call(n, local, journal);
            let released = home::release(&plan, &gone).await;
            mend();
            let (ledger, _) = opened(&plan).await;
            let held = |change: &Change| ledger.change(&change.id) == Some(change);
            assert!(all.iter().all(|change| held(change) || gone.contains(&change.id)), "call {n}: {released:?}");
            assert_eq!(opened(&plan).await.1, [], "call {n}: the two places are not made equal");
            home::forget(&plan).await.expect("forgotten");
            if faults_met() == 0 {
                break;
            }
            met += 1;
        }
        assert!(met > 5, "only {met} calls");
    }
}

#[wasm_bindgen_test]
async fn the_browser_says_how_much_it_keeps_beside() {
    let said = room::estimate().await.expect("this browser says it");
    assert!(said.used > 0.0 && said.granted > said.used, "{said:?}");
    assert!(room::is_lasting().await.is_some());
}

#[wasm_bindgen_test]
async fn a_damaged_segment_is_taken_from_the_journal_and_a_rolled_back_place_is_no_loss() {
    let plan = plan("segment-damaged");
    let all = many(70);
    home::save_many(&plan, &all).await.expect("saved");
    let key = local::keys(&Key::prefix(&plan)).expect("keys").remove(0);
    let packed = local::read(&key).expect("read").expect("kept");
    let damaged: String = packed.chars().enumerate().map(|(at, unit)| if at == 40 { '!' } else { unit }).collect();
    local::write(&key, &damaged).expect("written");
    let (ledger, oddities) = opened(&plan).await;
    // Mended, so there is nothing to look after.
    assert_eq!((ledger.len(), oddities), (70, vec![Oddity::RestoredFromJournal(70)]));
    assert_eq!(opened(&plan).await.1, []);
    // As after a crash before local storage had committed that the single records were packed.
    local::remove(&key).expect("removed");
    for change in &all {
        let record = muctieu::exchange::record::seal(change).expect("sealed");
        local::write(&key_of(&plan, change), &record).expect("written");
    }
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!((ledger.len(), oddities), (70, vec![]));
}

#[wasm_bindgen_test]
async fn a_damaged_record_is_taken_from_the_other_place() {
    let plan = plan("damaged-once");
    home::save(&plan, &changes()).await.expect("saved");
    let key = key_of(&plan, &changes()[0]);
    let damaged = local::read(&key).expect("read").expect("kept").replace("hoạch", "hoach");
    local::write(&key, &damaged).expect("written");
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!(ledger.plan().outline.title, "Kế hoạch");
    assert_eq!(oddities, [Oddity::RestoredFromJournal(1)]);
    assert_eq!(opened(&plan).await.1, []);
}

/// Damages the record of a change in local storage, and in the journal in another way. Gives both texts.
async fn damage_everywhere(plan: &Code, change: &Change) -> (String, [String; 2]) {
    let key = key_of(plan, change);
    let whole = local::read(&key).expect("read").expect("kept");
    let damaged = [whole.replace("2021}", "2012}"), whole.replace("2021}", "2022}")];
    local::write(&key, &damaged[0]).expect("written");
    journal::write(&[(key.clone(), damaged[1].clone())]).await.expect("written");
    (key, damaged)
}

#[wasm_bindgen_test]
async fn a_record_that_is_damaged_in_both_places_is_set_aside_and_stays_where_it_is() {
    let plan = plan("damaged-twice");
    home::save(&plan, &changes()).await.expect("saved");
    let (key, damaged) = damage_everywhere(&plan, &changes()[1]).await;
    for _ in 0..2 {
        let (ledger, oddities) = opened(&plan).await;
        assert_eq!(ledger.changes().cloned().collect::<Vec<_>>(), changes()[..1]);
        let aside = |text: &String| Oddity::SetAside((key.clone(), text.clone(), RecordError::Damaged));
        assert_eq!(oddities, [aside(&damaged[0]), aside(&damaged[1])]);
    }
    assert_eq!(local::read(&key), Ok(Some(damaged[0].clone())));
    assert_eq!(journal::read(vec![key.clone()]).await, Ok(vec![(key.clone(), damaged[1].clone())]));
    // Everything that is kept can be had as it stands.
    let raw = home::raw(&plan).await;
    let texts = raw.iter().filter(|(other, _)| *other == key).map(|(_, text)| text).collect::<Vec<_>>();
    assert_eq!((raw.len(), texts), (3, damaged.iter().collect()));
}

#[wasm_bindgen_test]
async fn looking_at_what_is_kept_tells_what_is_damaged_and_which_numbers_are_missing() {
    let (kept, other) = (plan("inspected"), plan("inspected-other"));
    // By a writer of their own: numbers that other tests have given are known elsewhere too.
    let of_its_own =
        |change: Change| Change { id: format!("c-{}", change.id.sequence).parse().expect("an id"), ..change };
    let all: Vec<Change> = many(9).into_iter().map(of_its_own).collect();
    for change in all.iter().filter(|change| ![3, 4, 6].contains(&change.id.sequence)) {
        home::save(&kept, std::slice::from_ref(change)).await.expect("saved");
    }
    home::save(&other, &all[2..3]).await.expect("saved");
    home::save(&kept, &changes()).await.expect("saved");
    let (key, damaged) = damage_everywhere(&kept, &changes()[1]).await;
    journal::remove(&key_of(&kept, &all[0])).await.expect("removed");
    let found = home::inspect(&kept).await;
    assert_eq!((found.ledger.len(), found.in_local, found.in_journal), (7, Some(7), Some(6)));
    let texts: Vec<_> = found.damaged.iter().map(|(at, text, error)| (at, text, error)).collect();
    assert_eq!(texts, [(&key, &damaged[0], &RecordError::Damaged), (&key, &damaged[1], &RecordError::Damaged)]);
    assert_eq!(found.refused, []);
    let gaps: Vec<_> = found.ledger.gaps(&found.elsewhere).iter().map(|gap| (gap.first, gap.last)).collect();
    // Number 3 was given to a change of the other plan.
    assert_eq!(gaps, [(4, 4), (6, 6)]);
}

#[wasm_bindgen_test]
async fn what_was_deleted_from_a_place_is_found_and_what_is_there_is_not() {
    let plan = plan("deleted");
    let all = many(80);
    home::save_many(&plan, &all[..70]).await.expect("saved");
    home::save(&plan, &all[70..]).await.expect("saved");
    assert_eq!(home::lost(&plan, all.clone()).await, []);
    local::remove(&key_of(&plan, &all[75])).expect("removed");
    journal::remove(&key_of(&plan, &all[77])).await.expect("removed");
    assert_eq!(home::lost(&plan, all.clone()).await, [all[75].clone(), all[77].clone()]);
    home::forget(&plan).await.expect("forgotten");
    assert_eq!(home::lost(&plan, all.clone()).await, all);
}

#[wasm_bindgen_test]
async fn when_nothing_can_be_read_the_raw_records_are_handed_out_and_nothing_is_overwritten() {
    let plan = plan("unreadable");
    let key = key_of(&plan, &changes()[0]);
    local::write(&key, "nonsense").expect("written");
    match home::open(&plan).await {
        Opening::Unreadable(raw) => assert_eq!(raw, [(key.clone(), "nonsense".to_owned())]),
        other => panic!("{other:?}"),
    }
    assert_eq!(local::read(&key).expect("read").as_deref(), Some("nonsense"));
}

/// Fills what is left of local storage, in ever smaller pieces.
fn fill_local_storage() {
    // Not by the product's own way to write, which makes room.
    let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten()).expect("storage");
    let mut piece = 1 << 20;
    while piece > 0 {
        if storage.set_item(&format!("ballast/{piece}/{}", clock::new_replica()), &"x".repeat(piece)).is_err() {
            piece /= 4;
        }
    }
}

fn empty_local_storage() {
    for key in local::keys("ballast/").expect("keys") {
        local::remove(&key).expect("removed");
    }
}

#[wasm_bindgen_test]
async fn a_full_storage_is_said_and_the_journal_has_the_change() {
    let plan = plan("full");
    fill_local_storage();
    let result = home::save(&plan, &changes()).await;
    empty_local_storage();
    assert_eq!(result, Err(home::SaveError::Full));
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!((ledger.len(), oddities), (2, vec![Oddity::RestoredFromJournal(2)]));
}

#[wasm_bindgen_test]
async fn what_is_kept_for_speed_makes_room_for_what_is_to_be_kept_and_goes_with_its_plan() {
    local::write(glance::KEY, &"x".repeat(10_000)).expect("kept");
    fill_local_storage();
    // There is room for neither; what is kept for speed gives up its own.
    let plan = plan("room");
    let saved = home::save(&plan, &changes()).await;
    empty_local_storage();
    assert_eq!((saved, local::read(glance::KEY)), (Ok(()), Ok(None)));
    assert_eq!(opened(&plan).await.0.len(), 2);

    local::write(glance::KEY, "an overview").expect("kept");
    home::forget(&plan).await.expect("forgotten");
    assert_eq!(local::read(glance::KEY), Ok(None));
}

#[wasm_bindgen_test]
async fn what_local_storage_keeps_is_known_or_is_named() {
    let plan = plan("known");
    let all = many(100);
    home::save_many(&plan, &all[..70]).await.expect("saved");
    home::save(&plan, &all[70..]).await.expect("saved");
    let has = |known: &[Change], id: &ChangeId| known.iter().any(|change| change.id == *id);
    let none = BTreeSet::new();
    let segment = home::unknown(&plan, &none, |id| has(&all, id)).expect("not blocked");
    assert_eq!(segment.len(), 1, "{segment:?}");
    assert!(home::is_known(&segment[0], |id| has(&all, id)).await);
    assert!(!home::is_known(&segment[0], |id| has(&all[1..], id)).await);
    let segments: BTreeSet<String> = segment.into_iter().collect();
    assert_eq!(home::unknown(&plan, &segments, |id| has(&all, id)), Some(Vec::new()));
    let late = home::unknown(&plan, &segments, |id| has(&all[..99], id));
    assert_eq!(late, Some(vec![key_of(&plan, &all[99])]));
}

/// Makes one call of storage fail, the `n`th from now on; see [`faults_met`].
#[wasm_bindgen(inline_js = r#"
let left = Infinity;
let met = 0;
const real = [];
const spoil = (owner, name, failure) => {
    const method = owner[name];
    real.push(() => { owner[name] = method; });
    owner[name] = function (...given) {
        left -= 1;
        if (left === 0) { met += 1; failure(); }
        return method.apply(this, given);
    };
};
const refuse = (name) => () => { throw new DOMException("made to fail", name); };
export function fail_call(n, local, journal) {
    mend();
    [left, met] = [n, 0];
    if (local) {
        spoil(Storage.prototype, "setItem", refuse("QuotaExceededError"));
        for (const name of ["getItem", "removeItem", "key"]) spoil(Storage.prototype, name, refuse("SecurityError"));
    }
    if (journal) {
        for (const name of ["put", "get", "getAllKeys", "delete"]) spoil(IDBObjectStore.prototype, name, refuse("UnknownError"));
        spoil(IDBDatabase.prototype, "transaction", refuse("InvalidStateError"));
        spoil(IDBTransaction.prototype, "commit", refuse("InvalidStateError"));
    }
}
export function mend() { while (real.length) real.pop()(); }
export function faults_met() { return met; }
"#)]
extern "C" {
    fn fail_call(n: u32, local: bool, journal: bool);
    fn mend();
    fn faults_met() -> u32;
}

/// Saves, packs and opens a plan while the `n`th call of storage fails. Returns whether that call was reached.
async fn journey_with_a_fault(plan: &Code, n: u32, local: bool, journal: bool) -> bool {
    let all = many(140);
    home::save(plan, &all[..62]).await.expect("saved as single records");
    let mut reported = all[..62].to_vec();
    fail_call(n, local, journal);
    for change in &all[62..66] {
        if home::save(plan, std::slice::from_ref(change)).await.is_ok() {
            reported.push(change.clone());
        }
    }
    let _packed = home::pack(plan).await;
    if home::save_many(plan, &all[66..]).await.is_ok() {
        reported.extend_from_slice(&all[66..]);
    }
    // What a broken storage gives may be less, but never anything that was not written.
    if let Opening::Loaded(opened) = home::open_whole(plan).await {
        assert!(opened.ledger.changes().all(|change| all.contains(change)), "call {n}");
    }
    mend();
    let met = faults_met() > 0;
    let (ledger, _) = opened(plan).await;
    for change in &reported {
        assert_eq!(ledger.change(&change.id), Some(change), "call {n}: reported as saved and not there");
    }
    // All edits of a change, or none.
    assert!(ledger.changes().all(|change| all.contains(change)), "call {n}");
    assert_eq!(opened(plan).await.1, [], "call {n}: still not mended after it was opened");
    home::forget(plan).await.expect("forgotten");
    met
}

async fn every_call_fails_once(name: &str, local: bool, journal: bool) -> u32 {
    let plan = plan(name);
    for n in 1.. {
        if !journey_with_a_fault(&plan, n, local, journal).await {
            return n - 1;
        }
    }
    unreachable!("the journey has an end")
}

#[wasm_bindgen_test]
async fn whichever_call_of_local_storage_fails_nothing_is_lost_that_was_reported_as_saved() {
    let calls = every_call_fails_once("fault-local", true, false).await;
    assert!(calls > 150, "only {calls} calls");
    console_log!("{calls} calls of local storage failed, one at a time");
}

#[wasm_bindgen_test]
async fn whichever_call_of_the_journal_fails_nothing_is_lost_that_was_reported_as_saved() {
    let calls = every_call_fails_once("fault-journal", false, true).await;
    assert!(calls > 70, "only {calls} calls");
    console_log!("{calls} calls of the journal failed, one at a time");
}

#[wasm_bindgen_test]
fn no_two_tabs_share_a_name() {
    let names: std::collections::BTreeSet<_> = (0..1000).map(|_| clock::new_replica()).collect();
    assert_eq!(names.len(), 1000);
}

#[wasm_bindgen_test]
async fn what_is_sealed_opens_with_its_passphrase_and_with_no_other() {
    let text = "Kế hoạch năm 2021".repeat(1000);
    let sealed = sealing::seal("bốn con ngựa trắng", &text).await.expect("sealed");
    let again = sealing::seal("bốn con ngựa trắng", &text).await.expect("sealed");
    assert!(sealed.rounds >= 600_000 && sealed.salt.len() >= 16, "{} rounds", sealed.rounds);
    assert!(sealed.salt != again.salt && sealed.nonce != again.nonce && sealed.data != again.data, "chance is used");
    let file = exchange::sealed::write(&sealed);
    assert!(!file.contains("hoạch"), "nothing of the content can be read");
    let sealed = exchange::sealed::read(file.as_bytes()).expect("a sealed file");
    assert_eq!(sealing::open("bốn con ngựa trắng", &sealed).await.as_deref(), Ok(text.as_bytes()));
    // The same words with each mark as a letter of its own, as some keyboards write them.
    let decomposed = "bo\u{302}\u{301}n con ngu\u{31b}\u{323}a tra\u{306}\u{301}ng";
    assert_eq!(sealing::open(decomposed, &sealed).await.as_deref(), Ok(text.as_bytes()));
    for wrong in ["", "bon con ngua trang", "bốn con ngựa trắng "] {
        assert_eq!(sealing::open(wrong, &sealed).await, Err(SealError::Passphrase), "{wrong:?}");
    }
}

#[wasm_bindgen_test]
async fn damage_to_a_sealed_file_is_no_wrong_passphrase() {
    let sealed = sealing::seal("mật khẩu đủ dài", "Kế hoạch").await.expect("sealed");
    let file = exchange::sealed::write(&sealed);
    let at = file.find("\"data\": \"").expect("data") + 12;
    let mut damaged = file.clone();
    damaged.replace_range(at..=at, if file[at..].starts_with('A') { "B" } else { "A" });
    assert_eq!(exchange::sealed::read(damaged.as_bytes()), Err(SealedError::Damaged));
    assert_eq!(exchange::sealed::read(&file.as_bytes()[..file.len() / 2]), Err(SealedError::Damaged));
    // Where the digest was made to fit, the seal itself is what does not.
    let mut changed = sealed;
    changed.data[0] ^= 1;
    assert_eq!(sealing::open("mật khẩu đủ dài", &changed).await, Err(SealError::Passphrase));
}
