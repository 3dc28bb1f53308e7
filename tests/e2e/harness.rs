//! Shows that the harness itself works, on a page that it writes itself: journeys rest on it.

use crate::browser::{Browser, Outcome, Setup, journey};
use crate::engines::Engine;
use serde_json::json;
use std::time::Duration;

/// A page with one of everything that the harness looks for.
const PAGE: &str = r#"
    <main aria-label="Trang">
      <h1>Tiêu đề</h1>
      <button aria-label="Lưu"></button><button hidden>Lưu</button>
      <section aria-label="Một"><label>Tên <input></label></section>
      <section aria-label="Hai"><label>Tên <input></label></section>
      <label hidden>Tệp <input type="file"></label>
      <a download="số liệu.csv" href="data:text/csv,1%2C2">Tải</a>
      <img alt="Hình" width="9" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="><output id="said"></output>
    </main>"#;

/// Writes each key and the name and size of each file to the page.
const SCRIPT: &str = r#"
    // A body of its own: the app watches the one that it is in, and draws itself anew where others change its texts.
    document.body.replaceWith(document.createElement("body"));
    document.body.innerHTML = arguments[0];
    const said = document.getElementById("said");
    addEventListener("keydown", (event) => {
      if (event.ctrlKey) said.textContent += `[${event.shiftKey ? "shift " : ""}${event.key}]`;
    });
    document.querySelector("button").onclick = () => setTimeout(() => (said.textContent += "[clicked]"), 200);
    document.querySelector("[type=file]").onchange = async (event) => {
      const [file] = event.target.files;
      said.textContent += `[${file.name} ${await file.text()}]`;
    };"#;

in_every_engine!(
    things_are_found_by_role_and_name_and_used,
    what_is_not_there_or_not_clear_is_an_error_that_tells_what_is,
    storage_outlives_the_browser,
    the_browser_is_set_up_as_asked,
    an_error_in_the_console_fails_the_journey,
);

async fn write_page(browser: &Browser) -> Outcome {
    // The app comes first, or it would be added to this page.
    browser.sees("Bắt đầu từ đâu").await?;
    browser.run(SCRIPT, vec![json!(PAGE)]).await?;
    Ok(())
}

async fn things_are_found_by_role_and_name_and_used(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        write_page(browser).await?;
        let main = browser.find("main", "Trang").await?;
        assert_eq!(browser.all("textbox").await?.len(), 2);
        let second = browser.find("region", "Hai").await?;
        let input = browser.find_within(&second, "textbox", "Tên").await?;
        input.fill("Hà Nội").await?;
        assert_eq!(input.value().await?, "Hà Nội");
        browser.focus_reaches("Tên").await?;
        browser.type_text("!").await?;
        assert_eq!(input.value().await?, "Hà Nội!");
        assert_eq!(input.element().tag_name().await?, "input");

        browser.find("button", "Lưu").await?.click().await?;
        browser.sees("[clicked]").await?;
        browser.press("Control+Shift+ArrowDown").await?;
        browser.sees("[shift ArrowDown]").await?;
        browser.upload("Tệp", "kế hoạch.json", b"{}").await?;
        browser.sees("[kế hoạch.json {}]").await?;
        assert_eq!(browser.find("img", "Hình").await?.attribute("width").await?.as_deref(), Some("9"));
        browser.find("link", "Tải").await?.click().await?;
        assert_eq!(browser.downloaded("số liệu.csv").await?, b"1,2");
        browser.gone("button", "Xóa").await?;

        assert!(main.text().await?.contains("Tên"));
        let faults = browser.accessibility_faults().await?;
        assert!(faults.is_empty(), "{faults:#?}");
        let worse = "document.querySelector('img').alt = ''; document.querySelector('main').style.color = '#ccc';
            document.querySelector('main').insertAdjacentHTML('beforeend', '<a href=#x><img src></a>')";
        browser.run(worse, Vec::new()).await?;
        let faults = browser.accessibility_faults().await?.join("\n");
        assert!(faults.contains("link-name: ") && faults.contains("color-contrast: "), "{faults}");
        Ok(())
    })
    .await
}

async fn what_is_not_there_or_not_clear_is_an_error_that_tells_what_is(engine: Engine) -> Outcome {
    let hurried = Setup { patience: Duration::from_secs(4), ..engine.into() };
    journey(hurried, async |browser| {
        write_page(browser).await?;
        let missing = browser.find("button", "Xóa").await.err().map(|error| error.to_string());
        assert!(missing.as_ref().is_some_and(|error| error.contains("“Lưu”")), "{missing:?}");
        let unclear = browser.find("textbox", "Tên").await.err().map(|error| error.to_string());
        assert!(unclear.as_ref().is_some_and(|error| error.starts_with("2 found")), "{unclear:?}");
        Ok(())
    })
    .await
}

async fn storage_outlives_the_browser(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        browser.run("localStorage.setItem('khóa', 'giá trị')", Vec::new()).await?;
        browser.reload().await?;
        assert_eq!(browser.stored().await?.get("khóa").map(String::as_str), Some("giá trị"));
        // A change is written to disk some seconds later, but at once when the browser is closed properly.
        browser.restart().await?;
        assert_eq!(browser.stored().await?.get("khóa").map(String::as_str), Some("giá trị"));
        Ok(())
    })
    .await
}

async fn the_browser_is_set_up_as_asked(engine: Engine) -> Outcome {
    journey(Setup { language: "en", size: (320, 800), text: 32, ..engine.into() }, async |browser| {
        browser.go_to("#/x").await?;
        assert_eq!(browser.route().await?, "/x");
        let script = "const { language } = navigator;
            document.documentElement.style.fontSize = 'medium';
            const text = getComputedStyle(document.documentElement).fontSize;
            return [language, innerWidth, text, new Date().getTimezoneOffset()]";
        assert_eq!(browser.run(script, Vec::new()).await?, json!(["en", 320, "32px", -420]));
        assert!(browser.driver().title().await?.contains("Mục tiêu"));
        Ok(())
    })
    .await
}

async fn an_error_in_the_console_fails_the_journey(engine: Engine) -> Outcome {
    let outcome = journey(engine, async |browser| {
        browser.run("console.error('broken')", Vec::new()).await?;
        Ok(())
    });
    assert!(outcome.await.is_err_and(|error| error.to_string().contains("broken")));
    Ok(())
}
