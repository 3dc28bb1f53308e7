//! What was reported as saved is there: after the browser was killed, and with many tabs at once.
//!
//! `MUCTIEU_KILLS` and `MUCTIEU_TABS` ask for more than the few rounds of a usual run.

use super::open_kon_tum;
use crate::browser::{Browser, Outcome, Setup, journey};
use crate::engines::Engine;
use serde_json::json;
use std::env;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// The page that writes values in turn.
pub const WORKBENCH: &str = "#/bench/storage";

/// A number that the workbench shows; none while the page is not there.
pub async fn shown(browser: &Browser, what: &str) -> Option<u64> {
    let script = "return document.getElementById('storage')?.dataset[arguments[0]] ?? null";
    let answer = browser.run(script, vec![json!(what)]).await.ok()?;
    answer.as_str()?.parse().ok()
}

/// Presses a button of the workbench once a plan is open there.
pub async fn press(browser: &Browser, button: &str) -> Outcome {
    browser.until("the workbench", async || Ok(shown(browser, "changes").await.filter(|changes| *changes > 0))).await?;
    browser.run("document.getElementById(arguments[0]).click()", vec![json!(button)]).await?;
    Ok(())
}

fn rounds(variable: &str, usual: u64) -> u64 {
    env::var(variable).ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(usual)
}

/// Opens the plan of the last time, and tells how many changes it has once the journal has been compared.
async fn changes_kept(browser: &Browser) -> Outcome<u64> {
    browser.go_to("#/").await?;
    browser.sees("Đã lưu").await?;
    browser.visit(WORKBENCH).await?;
    browser.until("the number of changes", async || Ok(shown(browser, "changes").await)).await
}

in_every_engine!(a_browser_that_is_killed_while_values_are_written_loses_none_that_was_reported_as_saved);

async fn a_browser_that_is_killed_while_values_are_written_loses_none_that_was_reported_as_saved(
    engine: Engine,
) -> Outcome {
    let mut written = 0;
    let mut lost = 0;
    let kills = rounds("MUCTIEU_KILLS", 2);
    journey(Setup::with_workbench(engine), async |browser| {
        open_kon_tum(browser).await?;
        // Which plan was open is a setting: only local storage keeps it, and commits it after some seconds.
        sleep(Duration::from_secs(7)).await;
        for kill in 1..=kills {
            let before = changes_kept(browser).await?;
            press(browser, "write").await?;
            // Anywhere in the about two hundred edits, another place each time.
            let end = Instant::now() + Duration::from_millis(150 + kill * 7919 % 2600);
            let mut saved = 0;
            while Instant::now() < end {
                saved = shown(browser, "saved").await.unwrap_or(saved);
            }
            browser.kill_and_restart().await?;
            let after = changes_kept(browser).await?;
            println!("kill {kill}: {before} before, {saved} saved, {after} after");
            written += saved;
            lost += (before + saved).saturating_sub(after);
        }
        Ok(())
    })
    .await?;
    println!("{engine:?}: {kills} kills, {written} changes reported as saved before them, {lost} lost");
    assert!(written > 0, "nothing was ever reported as saved");
    assert_eq!(lost, 0);
    Ok(())
}

#[tokio::test]
async fn ten_tabs_that_write_at_once_all_end_with_what_all_have_written() -> Outcome {
    const TABS: usize = 10;
    let presses = rounds("MUCTIEU_TABS", 1);
    journey(Setup::with_workbench(Engine::Chromium), async |browser| {
        open_kon_tum(browser).await?;
        let before = changes_kept(browser).await?;
        let mut tabs = vec![browser.driver().window().await?];
        while tabs.len() < TABS {
            let tab = browser.driver().new_tab().await?;
            browser.driver().switch_to_window(tab.clone()).await?;
            browser.go_to(WORKBENCH).await?;
            browser
                .until("the plan", async || Ok(shown(browser, "changes").await.filter(|all| *all == before)))
                .await?;
            tabs.push(tab);
        }
        let start = Instant::now();
        let mut all = before;
        for _ in 0..presses {
            for tab in &tabs {
                browser.driver().switch_to_window(tab.clone()).await?;
                press(browser, "write").await?;
            }
            all += 200 * TABS as u64;
            for tab in &tabs {
                browser.driver().switch_to_window(tab.clone()).await?;
                browser
                    .until_within(Duration::from_mins(2), "the tab to know what all have written", async || {
                        let idle =
                            browser.run("return document.getElementById('storage').dataset.busy", vec![]).await?;
                        let known = shown(browser, "changes").await;
                        Ok((idle == "false" && known == Some(all)).then_some(()))
                    })
                    .await?;
            }
        }
        println!(
            "{TABS} tabs, {} changes in {:.0} s, each knows all {all}",
            all - before,
            start.elapsed().as_secs_f64()
        );
        // And they are kept, for whoever opens the plan next.
        sleep(Duration::from_millis(100)).await;
        browser.restart().await?;
        assert_eq!(changes_kept(browser).await?, all);
        Ok(())
    })
    .await
}
