//! Tests of the rim in a real browser: `cargo xtask test --only web`.
#![cfg(target_arch = "wasm32")]
// A test stops where something is missing, and says so by stopping.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use muctieu::browser::{
    clock,
    home::{self, Oddity, Opening},
    journal, local,
};
use muctieu::exchange::{json, record::Key};
use muctieu::ledger::{Change, Ledger};
use muctieu::plan::Code;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

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
    match home::open(plan).await {
        Opening::Loaded(ledger, oddities) => (*ledger, oddities),
        other => panic!("{other:?}"),
    }
}

fn key_of(plan: &Code, change: &Change) -> String {
    Key { plan: plan.clone(), id: change.id.clone() }.to_string()
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
async fn a_damaged_record_is_taken_from_the_other_place() {
    let plan = plan("damaged-once");
    home::save(&plan, &changes()).await.expect("saved");
    let key = key_of(&plan, &changes()[0]);
    let damaged = local::read(&key).expect("read").expect("kept").replace("hoạch", "hoach");
    local::write(&key, &damaged).expect("written");
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!(ledger.plan().outline.title, "Kế hoạch");
    assert!(oddities.iter().any(|oddity| matches!(oddity, Oddity::SetAside(..))), "{oddities:?}");
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

#[wasm_bindgen_test]
async fn a_full_storage_is_said_and_the_journal_has_the_change() {
    let plan = plan("full");
    // Fills what is left, in ever smaller pieces.
    let mut piece = 1 << 20;
    while piece > 0 {
        if local::write(&format!("ballast/{piece}/{}", clock::new_replica()), &"x".repeat(piece)).is_err() {
            piece /= 4;
        }
    }
    let result = home::save(&plan, &changes()).await;
    for key in local::keys("ballast/").expect("keys") {
        local::remove(&key).expect("removed");
    }
    assert_eq!(result, Err(home::SaveError::Full));
    let (ledger, oddities) = opened(&plan).await;
    assert_eq!((ledger.len(), oddities), (2, vec![Oddity::RestoredFromJournal(2)]));
}

#[wasm_bindgen_test]
fn no_two_tabs_share_a_name() {
    let names: std::collections::BTreeSet<_> = (0..1000).map(|_| clock::new_replica()).collect();
    assert_eq!(names.len(), 1000);
}
