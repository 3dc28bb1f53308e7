//! What assistive technology makes of the app: the overview as it is read out, and colours and motion that the reader
//! has chosen. Only Chromium tells its whole tree, and only it can be made to force colours.

use std::path::Path;
use std::{env, fs};

use serde_json::{Value, json};

use super::every_page::PAGES;
use super::open_kon_tum;
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;
use crate::outline::outline;

/// The overview as it is read out, from top to bottom.
const READING: &str = "tests/e2e/readings/overview.txt";

/// What is wrong with the page when colours are forced and motion is not wanted: states that only a colour tells, a
/// focus without an outline, things that move. The checker does not know forced colours, so it is not asked here.
const CHOSEN: &str = r#"
    const faults = [];
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    for (const mark of document.querySelectorAll("main svg :is(line, path, rect, circle, polygon):not([class*=halo])")) {
      // The large chart draws with inks of its own, and has a table beside it.
      if (mark.closest(".canvas")) continue;
      const { fill, stroke } = getComputedStyle(mark);
      if ([fill, stroke].every((ink) => ink === "none" || ink === canvas)) faults.push(`${mark.outerHTML} cannot be seen`);
    }
    const unnamed = [...document.querySelectorAll("main .status-mark")].filter((mark) => mark.textContent.trim() === "" && !mark.ariaLabel);
    faults.push(...unnamed.map((mark) => `${mark.outerHTML} has no words`));
    const links = [...document.querySelectorAll("main a[href], main button, main input, main select")].filter((it) => it.checkVisibility());
    for (const link of links.slice(0, 40)) {
      link.focus({ focusVisible: true, preventScroll: true });
      const { outlineStyle, outlineWidth } = getComputedStyle(link);
      if (document.activeElement === link && (outlineStyle === "none" || outlineWidth === "0px")) faults.push(`${link.outerHTML.slice(0, 120)} has no outline`);
    }
    const moving = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().duration > 1);
    faults.push(...moving.map(({ effect }) => `${effect.target.outerHTML.slice(0, 120)} moves`));
    return faults;"#;

async fn emulate(browser: &Browser, features: Value) -> Outcome {
    browser.driver().cdp().send_raw("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
    Ok(())
}

#[tokio::test]
async fn forced_colours_and_no_motion_leave_everything_to_be_seen() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        open_kon_tum(browser).await?;
        let mut faults = Vec::new();
        for scheme in ["light", "dark"] {
            let features = json!([
                { "name": "forced-colors", "value": "active" },
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ]);
            emulate(browser, features).await?;
            for page in PAGES {
                browser.visit(page).await?;
                let found: Vec<String> = serde_json::from_value(browser.run(CHOSEN, vec![]).await?)?;
                faults.extend(found.into_iter().map(|fault| format!("{scheme}, {page}: {fault}")));
            }
        }
        println!("{} pages with forced colours, light and dark", PAGES.len());
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_overview_reads_well_from_top_to_bottom() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        open_kon_tum(browser).await?;
        let button = browser.all("button").await?;
        for one in button {
            // Messages come and go.
            if one.name().await? == "Đóng" {
                one.click().await?;
            }
        }
        let tree = browser.driver().cdp().send_raw("Accessibility.getFullAXTree", json!({})).await?;
        // Days are counted from today.
        let overdue = |line: &str| line.split_once("“quá hạn ").map(|(before, _)| format!("{before}“quá hạn … ngày”"));
        let read = outline(&tree)?;
        let read: String = read.lines().map(|line| overdue(line).unwrap_or_else(|| line.to_owned()) + "\n").collect();
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(READING);
        if env::var_os("MUCTIEU_UPDATE").is_some() {
            fs::write(&path, &read)?;
        }
        let kept = fs::read_to_string(&path)?.replace('\r', "");
        if read != kept {
            fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("overview.txt"), &read)?;
        }
        let changed = read.lines().zip(kept.lines()).find(|(new, old)| new != old);
        assert!(read == kept, "read out otherwise than {READING} has it (MUCTIEU_UPDATE=1 keeps this): {changed:?}");
        Ok(())
    })
    .await
}
