//! What cannot be read is shown beside what can; what was deleted is missed or written again; and whatever happens to the
//! program or to storage, the data can be had.

use std::time::Duration;

use serde_json::{Value, json};

use super::nothing_lost::{WORKBENCH, press, shown};
use super::{PLAN_FILE, open_kon_tum, save_file};
use crate::browser::{Browser, Outcome, Setup, journey};
use crate::engines::Engine;

in_every_engine!(
    a_record_that_both_places_have_damaged_is_shown_and_the_rest_goes_on,
    a_plan_of_which_nothing_is_left_is_missed_with_the_file_that_was_saved,
    what_is_deleted_while_the_plan_is_open_is_written_again_before_it_is_called_saved,
    after_a_fault_of_the_program_everything_that_is_kept_can_be_had,
);

/// Reaches into both places: functions for the scripts of these journeys.
const PLACES: &str = "
    const records = async (mode, work) => {
        const asked = (request) => new Promise((give, refuse) => {
            request.onsuccess = () => give(request.result);
            request.onerror = () => refuse(request.error);
        });
        const database = await asked(indexedDB.open('muctieu'));
        const result = await asked(work(database.transaction('records', mode).objectStore('records')));
        database.close();
        return result;
    };
    const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('muctieu/1/')).sort();
";

/// Runs a script that may wait and use the functions of [`PLACES`].
async fn in_places(browser: &Browser, script: &str) -> Outcome<Value> {
    browser.run(&format!("{PLACES} return (async () => {{ {script} }})();"), vec![]).await
}

/// How many records of plans local storage and the journal have.
async fn counts(browser: &Browser) -> Outcome<(u64, u64)> {
    let script = "return [kept().length, await records('readonly', (store) => store.count())]";
    let counts = in_places(browser, script).await?;
    let count = |place: usize| counts[place].as_u64().ok_or("no number");
    Ok((count(0)?, count(1)?))
}

/// Opens the real case and has values written into it, each as a record of its own.
async fn open_and_write(browser: &Browser) -> Outcome<u64> {
    open_kon_tum(browser).await?;
    write(browser).await
}

/// Has values written, and tells how many changes there are then.
async fn write(browser: &Browser) -> Outcome<u64> {
    browser.visit(WORKBENCH).await?;
    press(browser, "write").await?;
    // Each waits until it is kept in both places, which takes its time beside other browsers.
    browser
        .until_within(Duration::from_mins(4), "200 values to be saved", async || {
            Ok(shown(browser, "saved").await.filter(|all| *all == 200))
        })
        .await?;
    browser.until("the number of changes", async || Ok(shown(browser, "changes").await)).await
}

/// Opens the plan anew and waits until its records are packed, which happens once after opening:
/// what is written afterwards stays as it is.
async fn reopen_and_pack(browser: &Browser) -> Outcome {
    browser.go_to("#/").await?;
    browser.reload().await?;
    browser
        .until("the records to be packed", async || {
            // A few are not worth it.
            let done = "return kept().filter((key) => !key.includes('/segment.')).length < 64";
            Ok((in_places(browser, done).await? == json!(true)).then_some(()))
        })
        .await
}

async fn a_record_that_both_places_have_damaged_is_shown_and_the_rest_goes_on(engine: Engine) -> Outcome {
    journey(Setup::with_workbench(engine), async |browser| {
        open_and_write(browser).await?;
        reopen_and_pack(browser).await?;
        let all = write(browser).await?;
        let damage = "
            const key = kept().filter((key) => !key.includes('/segment.'))[77];
            const text = localStorage.getItem(key).replace('exact', 'exakt');
            localStorage.setItem(key, text);
            await records('readwrite', (store) => store.put(text, key));
            return key";
        let key = in_places(browser, damage).await?;
        let key = key.as_str().ok_or("no record")?;
        let (_, number) = key.rsplit_once('/').ok_or("no number")?;
        browser.go_to("#/").await?;
        browser.reload().await?;
        browser.sees("01 bản ghi đã lưu không đọc được ở cả hai nơi lưu").await?;
        browser.find("link", "Xem phần không đọc được").await?.click().await?;
        browser.find("heading", "Kiểm tra dữ liệu đã lưu").await?;
        browser.find("heading", "Không đọc được: 01 bản ghi").await?;
        browser.sees(key).await?;
        browser.sees(&format!("Thay đổi số {number}")).await?;
        browser.sees("Không có số thứ tự nào vắng mặt.").await?;
        let faults = browser.accessibility_faults().await?;
        assert!(faults.is_empty(), "{faults:#?}");
        // The frame shortens long titles and what its search is for at this width, on every page alike.
        let mut faults = browser.layout_faults().await?;
        faults.retain(|fault| !fault.contains("class=\"plan\"") && !fault.contains("Tìm chỉ tiêu"));
        assert_eq!(faults, Vec::<String>::new());
        let raw =
            "Tải toàn bộ dữ liệu thô Một tệp văn bản gồm mọi bản ghi của kế hoạch ở cả hai nơi lưu, kể cả phần hỏng";
        browser.find("button", raw).await?.click().await?;
        let raw = String::from_utf8(browser.downloaded("muctieu-raw.txt").await?)?;
        assert!(raw.contains(key) && raw.contains("exakt") && raw.contains("plan/title"), "{} letters", raw.len());
        browser.visit(WORKBENCH).await?;
        browser
            .until("all changes but one", async || Ok(shown(browser, "changes").await.filter(|left| *left == all - 1)))
            .await?;
        // Nothing was written over.
        let still = browser.run("return localStorage.getItem(arguments[0])", vec![json!(key)]).await?;
        assert!(still.as_str().is_some_and(|text| text.contains("exakt")), "{still}");
        Ok(())
    })
    .await
}

async fn a_plan_of_which_nothing_is_left_is_missed_with_the_file_that_was_saved(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        open_kon_tum(browser).await?;
        save_file(browser).await?;
        let delete = "
            for (const key of kept()) localStorage.removeItem(key);
            await records('readwrite', (store) => store.clear())";
        in_places(browser, delete).await?;
        browser.go_to("#/").await?;
        browser.reload().await?;
        browser.find("heading", "Trình duyệt không còn dữ liệu của kế hoạch “kon-tum-2021”").await?;
        browser.sees("Mở lại tệp đã lưu gần nhất: kon-tum-2021-").await?;
        browser.sees(PLAN_FILE).await?;
        let faults = browser.accessibility_faults().await?;
        assert!(faults.is_empty(), "{faults:#?}");
        browser.find("button", "Đã rõ, không nhắc lại").await?.click().await?;
        browser.reload().await?;
        browser.sees("Bắt đầu từ đâu").await?;
        browser.gone("heading", "Trình duyệt không còn dữ liệu của kế hoạch “kon-tum-2021”").await?;
        // All is gone, settings too: what is left is the address.
        browser.run("localStorage.clear()", vec![]).await?;
        browser.go_to("#/tasks").await?;
        browser.reload().await?;
        browser.sees("Địa chỉ này dẫn đến một trang của kế hoạch, nhưng trình duyệt không có kế hoạch nào.").await
    })
    .await
}

async fn what_is_deleted_while_the_plan_is_open_is_written_again_before_it_is_called_saved(engine: Engine) -> Outcome {
    const SAID: &str = "Dữ liệu của kế hoạch bị xóa khỏi trình duyệt trong lúc đang mở.";
    let delete = "localStorage.clear(); await records('readwrite', (store) => store.clear())";
    journey(Setup::with_workbench(engine), async |browser| {
        let all = open_and_write(browser).await?;
        // A page that is opened anew writes other values.
        browser.go_to("#/").await?;
        browser.reload().await?;
        browser.sees("Đã lưu").await?;
        browser.visit(WORKBENCH).await?;
        // In this window, noticed when the next value is saved.
        in_places(browser, delete).await?;
        assert_eq!(counts(browser).await?, (0, 0));
        press(browser, "write").await?;
        browser.sees(SAID).await?;
        browser
            .until("200 values more", async || Ok(shown(browser, "changes").await.filter(|now| *now == all + 200)))
            .await?;
        browser.go_to("#/").await?;
        browser.reload().await?;
        browser.sees("Đã lưu").await?;
        browser.gone("link", "Xem phần không đọc được").await?;
        browser.visit(WORKBENCH).await?;
        browser
            .until("everything", async || Ok(shown(browser, "changes").await.filter(|now| *now == all + 200)))
            .await?;
        // In another window, noticed at once. A window within this one does as well, and every driver knows it.
        let elsewhere = "
            await records('readwrite', (store) => store.clear());
            const frame = document.createElement('iframe');
            frame.src = 'licences.txt';
            document.body.append(frame);
            await new Promise((loaded) => { frame.onload = loaded; });
            frame.contentWindow.localStorage.clear();
            frame.remove()";
        in_places(browser, elsewhere).await?;
        browser.sees(SAID).await?;
        browser
            .until("both places to have records", async || {
                let (local, journal) = counts(browser).await?;
                Ok((local > 0 && journal > 0).then_some(()))
            })
            .await?;
        browser.go_to("#/").await?;
        browser.reload().await?;
        browser.sees("Đã lưu").await?;
        browser.visit(WORKBENCH).await?;
        browser
            .until("everything again", async || Ok(shown(browser, "changes").await.filter(|now| *now == all + 200)))
            .await?;
        Ok(())
    })
    .await
}

async fn after_a_fault_of_the_program_everything_that_is_kept_can_be_had(engine: Engine) -> Outcome {
    for button in ["fail", "fail-later"] {
        journey(Setup::with_workbench(engine), async |browser| {
            for said in ["panicked", "unreachable", "RuntimeError", "Unreachable"] {
                browser.forgive(said);
            }
            open_kon_tum(browser).await?;
            browser.visit(WORKBENCH).await?;
            // Only the journal has the plan now.
            in_places(browser, "for (const key of kept()) localStorage.removeItem(key)").await?;
            // A fault is an exception for the browser too, which the driver may tell of.
            let press = "setTimeout(() => document.getElementById(arguments[0]).click())";
            browser.run(press, vec![json!(button)]).await?;
            browser
                .find(
                    "heading",
                    "Ứng dụng gặp lỗi. Dữ liệu đã lưu vẫn còn. · The app has failed. What was saved is still there.",
                )
                .await?;
            browser.sees("index out of bounds").await?;
            let faults = browser.accessibility_faults().await?;
            assert!(faults.is_empty(), "{faults:#?}");
            browser.find("link", "Tải dữ liệu thô · Download raw data").await?.click().await?;
            let raw = String::from_utf8(browser.downloaded("muctieu-raw.txt").await?)?;
            assert!(raw.contains("muctieu/1/kon-tum-2021/") && raw.contains("plan/title"), "{} letters", raw.len());
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn where_the_browser_keeps_nothing_that_is_said_and_a_file_is_offered() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        let block = "
            const refuse = () => { throw new DOMException('blocked', 'SecurityError'); };
            Object.defineProperty(window, 'localStorage', { get: refuse });
            Object.defineProperty(window, 'indexedDB', { get: refuse });";
        browser.developer_tools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": block })).await?;
        browser.reload().await?;
        browser.sees("Bắt đầu từ đâu").await?;
        browser.sees("Trình duyệt không cho trang này lưu dữ liệu").await?;
        browser.find("button", super::KON_TUM).await?.click().await?;
        browser.sees("chỉ tiêu đã đánh giá đạt tiến độ").await?;
        browser.find("button", "Không lưu được trên trình duyệt này – tải tệp ngay").await?.click().await?;
        let file = browser.downloaded_ending(PLAN_FILE).await?;
        assert!(file.len() > 10_000, "{} bytes", file.len());
        Ok(())
    })
    .await
}
