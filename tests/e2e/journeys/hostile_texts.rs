//! A plan in which every text is a script: it opens, shows the texts as they are on every page, and runs none of them.

use std::fs;
use std::path::Path;

use muctieu::ledger::{Cell, Ledger};
use muctieu::plan::{GroupField, IndicatorField, Json, OutlineField, TaskField, UnitField};
use serde_json::{Value, json};

use super::every_page::PAGES;
use super::{OPEN_FILE, PLAN_FILE};
use crate::browser::{Outcome, journey};
use crate::engines::Engine;
use crate::office::Office;

in_chromium_alone!(scripts_in_every_text_of_a_plan_are_shown_as_texts_and_never_run);

/// What each text says: markup that runs when it is taken for markup, in several ways.
const SCRIPT: &str =
    "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script><svg onload=window.ran=1>{{7*7}}";

/// What a page has that was made of the text rather than of the app.
const MADE_OF_TEXT: &str = "return [window.ran ?? null,
    document.querySelectorAll('img[src=\"x\"], [onerror], [onload], a[href^=\"javascript:\"]').length]";

/// Every cell of the plan that holds a text which is free to say anything, with the script in its place.
fn hostile(ledger: &Ledger) -> Vec<(Cell, Option<Json>)> {
    let free = |cell: &Cell| match cell {
        Cell::Outline(field) => {
            matches!(
                field,
                OutlineField::Title | OutlineField::TitleEn | OutlineField::Organisation | OutlineField::Note
            )
        }
        Cell::Unit(_, field) => matches!(field, UnitField::Name | UnitField::NameEn | UnitField::Note),
        Cell::Group(_, field) => matches!(field, GroupField::Name | GroupField::NameEn | GroupField::Number),
        Cell::Indicator(_, field) => matches!(
            field,
            IndicatorField::Name
                | IndicatorField::NameEn
                | IndicatorField::UnitOfMeasure
                | IndicatorField::UnitOfMeasureEn
        ),
        Cell::Task(_, field) => matches!(field, TaskField::Title | TaskField::TitleEn),
        _ => false,
    };
    let script = || Json::of(&SCRIPT).ok();
    let records = ledger.cells().map(|(cell, _)| cell).filter(|cell| free(cell)).map(|cell| (cell.clone(), script()));
    let mut cells: Vec<_> = records.collect();
    for (cell, history) in ledger.cells() {
        // Texts beside figures and targets: where they come from, how they were written, what is remarked.
        let value = history.value().and_then(|value| value.read::<Value>().ok());
        let Some(Value::Object(mut members)) = value.filter(|_| matches!(cell, Cell::Actual(_) | Cell::Target(_)))
        else {
            continue;
        };
        for member in ["source", "note", "written", "basis"] {
            if members.contains_key(member) {
                members.insert(member.into(), SCRIPT.into());
            }
        }
        cells.push((cell.clone(), Json::of(&members).ok()));
    }
    cells
}

/// The file of the real case with a script in every text, entered by somebody whose name is one, too.
fn hostile_file() -> Outcome<Vec<u8>> {
    let case = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/cases/kon-tum-2021.json"))?;
    let mut office = Office::with(&case, "hostile", SCRIPT)?;
    let cells = hostile(office.ledger());
    assert!(cells.len() > 200, "only {} texts", cells.len());
    office.record_all(cells, SCRIPT)?;
    office.file()
}

async fn scripts_in_every_text_of_a_plan_are_shown_as_texts_and_never_run(engine: Engine) -> Outcome {
    let content = hostile_file()?;
    journey(engine, async |browser| {
        browser.upload(OPEN_FILE, &format!("hostile{PLAN_FILE}"), &content).await?;
        browser.find("button", "Mở kế hoạch trong tệp").await?.click().await?;
        browser.sees("Đã lưu").await?;
        let mut showing = 0;
        for page in PAGES {
            browser.visit(page).await?;
            assert_eq!(browser.run(MADE_OF_TEXT, vec![]).await?, json!([null, 0]), "{page}");
            let shown = "return document.body.innerText.includes('<script>window.ran=1</script>')";
            showing += usize::from(browser.run(shown, vec![]).await? == json!(true));
        }
        println!("{engine:?}: {showing} of {} pages show the text of a script", PAGES.len());
        assert!(showing > PAGES.len() / 2, "the texts are not shown as they are");
        Ok(())
    })
    .await
}
