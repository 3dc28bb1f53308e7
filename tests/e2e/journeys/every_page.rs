//! Every page, in both languages and three themes: nothing is wrong with it, nothing overflows, nothing needs the
//! network.

use muctieu::text::{Frame, Language};
use serde_json::json;

use super::open_kon_tum;
use crate::browser::{Browser, Outcome, Setup, journey};
use crate::engines::Engine;

/// Every page of an open plan, the forms with and without something in them.
pub const PAGES: &[&str] = &[
    "#/",
    "#/indicators",
    "#/indicators/THU-NS",
    "#/indicators/GIAI-NGAN",
    "#/indicators/THU-NS/edit",
    "#/indicators/+",
    "#/groups/I/edit",
    "#/groups/+",
    "#/tasks",
    "#/tasks/TB280-01/edit",
    "#/tasks/+",
    "#/share",
    "#/settings",
    "#/rescue",
    "#/units/608/edit",
    "#/units/+",
    "#/plans",
    "#/plans/+",
    "#/checks",
    "#/submissions",
    "#/entry/608",
    "#/log",
    "#/log/compare",
    "#/log/compare?from=2021-08-01T00:00:00Z",
    "#/nowhere",
];

/// Pages that are there without a plan.
const FIRST_PAGES: &[&str] = &["#/", "#/plans/+", "#/nowhere"];

/// Families of fonts that layout is tried with: with the second, words are wider and lines higher.
const FONTS: [&str; 2] = ["Liberation", "Noto"];

type Name = fn(&Frame) -> &'static str;

/// The themes: as the page's root is marked, and as they are chosen.
const THEMES: [(&str, Name); 3] = [
    ("light", |words| words.theme_light),
    ("dark", |words| words.theme_dark),
    ("contrast", |words| words.theme_contrast),
];

in_chromium_alone!(the_checker_finds_nothing_wrong_on_any_page, the_made_up_province_says_so_on_every_page);

in_every_engine!(nothing_is_lost_in_a_narrow_window_with_large_text, it_works_on_when_the_network_is_gone,);

/// Lets the checker look at a page, and adds what it finds.
async fn check(browser: &Browser, place: &str, faults: &mut Vec<String>) -> Outcome {
    faults.extend(browser.accessibility_faults().await?.into_iter().map(|fault| format!("{place}: {fault}")));
    Ok(())
}

/// Looks at pages in each theme, where the theme cannot be chosen: marks the page as choosing does.
async fn check_marked(browser: &Browser, pages: &[&str], faults: &mut Vec<String>) -> Outcome<usize> {
    for page in pages {
        browser.visit(page).await?;
        for (theme, _) in THEMES {
            browser.run("document.documentElement.dataset.theme = arguments[0]", vec![json!(theme)]).await?;
            check(browser, &format!("without a plan, {page}, {theme}"), faults).await?;
        }
    }
    Ok(pages.len() * THEMES.len())
}

async fn the_checker_finds_nothing_wrong_on_any_page(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        let mut faults = Vec::new();
        let mut checked = 0;
        for language in Language::ALL.iter().rev() {
            browser.visit("#/").await?;
            browser.find("button", language.name()).await?.click().await?;
            checked += check_marked(browser, FIRST_PAGES, &mut faults).await?;
        }
        browser.go_to("#/").await?;
        open_kon_tum(browser).await?;
        for language in Language::ALL {
            for (theme, name) in THEMES {
                browser.visit("#/settings").await?;
                browser.find("button", language.name()).await?.click().await?;
                browser.find("radio", name(language.frame())).await?.click().await?;
                let marked = "return document.documentElement.dataset.theme === arguments[0]
                    && document.documentElement.lang === arguments[1]";
                assert_eq!(browser.run(marked, vec![json!(theme), json!(language.code())]).await?, json!(true));
                for page in PAGES {
                    browser.visit(page).await?;
                    check(browser, &format!("{}, {theme}, {page}", language.code()), &mut faults).await?;
                    checked += 1;
                }
            }
        }
        // A record of a later version makes the page that saves what cannot be read.
        browser.run("localStorage.setItem('muctieu/2/kon-tum-2021/k/1', '{}')", vec![]).await?;
        browser.go_to("#/").await?;
        browser.reload().await?;
        browser.find("heading", Language::English.rescue().heading).await?;
        checked += check_marked(browser, &["#/"], &mut faults).await?;
        println!("{engine:?}: {checked} combinations of page, theme and language checked, {} faults", faults.len());
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    })
    .await
}

async fn nothing_is_lost_in_a_narrow_window_with_large_text(engine: Engine) -> Outcome {
    journey(Setup { size: (320, 640), text: 32, ..engine.into() }, async |browser| {
        let mut faults = Vec::new();
        browser.sees("Bắt đầu từ đâu").await?;
        let mut look = async |browser: &Browser, page: &str| {
            browser.visit(page).await?;
            for fonts in FONTS {
                let script = "for (const kind of ['sans', 'serif'])
                    document.documentElement.style.setProperty(`--${kind}`, `'${arguments[0]} ${kind}', sans-serif`)";
                browser.run(script, vec![json!(fonts)]).await?;
                let found = browser.layout_faults().await?;
                faults.extend(found.into_iter().map(|fault| format!("{page}, {fonts}: {fault}")));
            }
            Outcome::Ok(())
        };
        for page in FIRST_PAGES {
            look(browser, page).await?;
        }
        browser.visit("#/").await?;
        open_kon_tum(browser).await?;
        for page in PAGES {
            look(browser, page).await?;
        }
        println!("{engine:?}: {} pages at 320 px with text twice as large", FIRST_PAGES.len() + PAGES.len());
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        Ok(())
    })
    .await
}

async fn the_made_up_province_says_so_on_every_page(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        browser.find("button", super::PROVINCE).await?.click().await?;
        for page in ["#/", "#/indicators", "#/tasks", "#/share", "#/settings"] {
            browser.go_to(page).await?;
            browser.sees("Số liệu minh họa, không phải số liệu thật").await?;
        }
        browser.go_to("#/settings").await?;
        browser.find("button", "English").await?.click().await?;
        browser.sees("Illustrative figures, not real ones").await?;
        browser.find("heading", "Settings").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_chooses_another_language_in_the_menu_stays_where_it_opens() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        open_kon_tum(browser).await?;
        let words = [Language::Vietnamese.frame(), Language::English.frame()];
        browser.find("button", words[0].display).await?.click().await?;
        browser.run("document.getElementById('language').focus()", vec![]).await?;
        browser.focus_reaches(words[0].language).await?;
        browser.press("ArrowDown").await?;
        browser.focus_reaches(words[1].display).await?;
        browser.focus_is_seen().await
    })
    .await
}

async fn it_works_on_when_the_network_is_gone(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        // The worker is asked for only when every part has been fetched ahead: then none is missing.
        let fetched = "return navigator.serviceWorker.controller !== null";
        browser
            .until("every page to be fetched ahead", async || {
                Ok((browser.run(fetched, vec![]).await? == json!(true)).then_some(()))
            })
            .await?;
        browser.unplug().await;
        browser.go_to("#/indicators/CPI").await?;
        super::enter(browser, "Nhập giá trị 9 tháng", "CPI bình quân (tăng so cùng kỳ), 9 tháng, %", "1,5").await?;
        browser.find("button", "1,5%. Sửa giá trị 9 tháng").await?;
        Ok(())
    })
    .await
}
