//! What every page keeps to: a translator in the browser, the way back, paper, small screens, files that are dropped, and
//! a plan that is only read. What is drawn does not depend on the engine: in Chromium alone.

use std::fs;

use serde_json::json;

use super::{KON_TUM, PROVINCE, choose, open_kon_tum, save_file};
use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;

const PERIOD: &str = "Số liệu đến kỳ";

/// Puts the text of every text node into an element of its own, as translators do.
const TRANSLATE: &str = "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const isText = (node) => node.data.trim() && !node.parentElement.closest('script, svg, select, textarea');
    const nodes = [];
    while (walker.nextNode()) if (isText(walker.currentNode)) nodes.push(walker.currentNode);
    for (const node of nodes) {
        const font = document.createElement('font');
        font.append(node.data);
        node.replaceWith(font);
    }
    return nodes.length";

const TEXT_OF_PAGE: &str = "return document.querySelector('main').innerText.replace(/\\s+/g, ' ')";

/// What stands in the control, in the address and on the page of an indicator.
const PERIODS: &str = "const control = document.getElementById('as-of').value;
    return [control, new URLSearchParams(location.hash.split('?')[1]).get('as-of') ?? control].join(' ')";

async fn text(browser: &Browser, script: &str) -> Outcome<String> {
    Ok(browser.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

async fn open_province(browser: &Browser) -> Outcome {
    browser.find("button", PROVINCE).await?.click().await?;
    browser.sees("Đã lưu").await
}

#[tokio::test]
async fn a_translated_page_never_keeps_figures_of_another_period() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        open_province(browser).await?;
        let asks = "return document.documentElement.translate === false
            && document.documentElement.classList.contains('notranslate')
            && document.querySelector('meta[name=google][content=notranslate]') !== null";
        assert_eq!(browser.run(asks, vec![]).await?, json!(true));
        // Tasks run on today and say the same at every period.
        for page in ["#/indicators", "#/", "#/checks"] {
            browser.visit(&format!("{page}?as-of=2026-H1")).await?;
            let right = text(browser, TEXT_OF_PAGE).await?;
            browser.visit(&format!("{page}?as-of=2026-M9")).await?;
            assert_ne!(text(browser, TEXT_OF_PAGE).await?, right, "{page}");
            assert!(browser.run(TRANSLATE, vec![]).await?.as_u64() > Some(20));
            choose(browser, PERIOD, "6 tháng").await?;
            browser
                .until(&format!("{page} to show six months"), async || {
                    Ok((text(browser, TEXT_OF_PAGE).await? == right).then_some(()))
                })
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_figure_is_cleared_where_the_list_of_figures_changes_with_it() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        open_province(browser).await?;
        browser.visit("#/entry/TINH?as-of=2026-M9").await?;
        let all = "return [...document.querySelectorAll('.entry input')].map((input) => input.value)";
        let before: Vec<String> = serde_json::from_value(browser.run(all, vec![]).await?)?;
        // The report of the period has been submitted: a change needs a reason.
        browser.find("textbox", "Lý do sửa sau khi trình").await?.fill("Số liệu sửa").await?;
        browser.run("document.getElementById('entry-0').focus()", vec![]).await?;
        browser.press("Control+a").await?;
        browser.press("Backspace").await?;
        browser.press("Enter").await?;
        browser.sees("Đã ghi: ").await?;
        let mut after: Vec<String> = serde_json::from_value(browser.run(all, vec![]).await?)?;
        assert_eq!((after[0].as_str(), &after[1..]), ("", &before[1..]));
        // What is pasted beside a figure that is cleared is kept.
        let paste = "const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', '-\\r\\n21,5\\r\\n32,1\\r\\n');
            document.getElementById('entry-1').focus();
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))";
        browser.run(paste, vec![]).await?;
        browser.sees("Đã dán 03 số liệu trong một lần ghi").await?;
        after = serde_json::from_value(browser.run(all, vec![]).await?)?;
        assert_eq!(after[1..4], ["", "21,5", "32,1"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn control_address_and_page_agree_on_the_period_on_every_way() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        open_kon_tum(browser).await?;
        let agree = async |period: &str, day: &str| {
            browser
                .until(&format!("{period} everywhere"), async || {
                    let kicker = text(browser, "return document.querySelector('.kicker').innerText").await?;
                    let both = text(browser, PERIODS).await? == format!("{period} {period}");
                    Ok((both && kicker.contains(day)).then_some(()))
                })
                .await
        };
        // A period that is not among the usual ones stands in the list for as long as it is shown.
        browser.visit("#/?as-of=2021-Q1").await?;
        let [nine, ten, eleven] = [
            ("2021-M9", "9 tháng", "30/09/2021"),
            ("2021-10", "10 tháng", "31/10/2021"),
            ("2021-11", "11 tháng", "30/11/2021"),
        ];
        for (period, name, day) in [nine, ten, eleven] {
            choose(browser, PERIOD, name).await?;
            agree(period, day).await?;
        }
        for (step, (period, _, day)) in [(-1, ten), (-1, nine), (1, ten), (-1, nine), (2, eleven)] {
            browser.run("history.go(arguments[0])", vec![json!(step)]).await?;
            agree(period, day).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_paper_a_page_says_what_it_is_of_and_has_no_buttons() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        open_province(browser).await?;
        browser.developer_tools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        for page in super::every_page::PAGES.iter().filter(|page| !page.starts_with("#/plans")) {
            let page = page.replace("THU-NS", "THU-DAT").replace("GIAI-NGAN", "GRDP").replace("608", "TINH");
            browser.visit(&page).await?;
            let wrong = "const main = document.querySelector('main');
                const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
                const buttons = [...document.querySelectorAll('button, .button, input[type=file]')].filter(isShown);
                const faults = buttons.map((button) => button.innerText).filter((text, place) => !buttons[place].matches('.value, .fold, .standing-cell'));
                const first = main.querySelector('.on-paper');
                if (!isShown(first) || first.innerText.split(' · ').length !== 3) faults.push('what is on the paper');
                const isOther = (part) => getComputedStyle(part).page !== 'auto';
                if ([...document.body.querySelectorAll('*')].some(isOther)) faults.push('a new sheet within the page');
                for (const banner of main.querySelectorAll('.banner')) if (banner.getBoundingClientRect().left < main.getBoundingClientRect().left) faults.push('a banner that is cut off');
                return faults.join(', ')";
            assert_eq!(text(browser, wrong).await?, "", "{page}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_an_office_laptop_what_answers_is_above_the_fold() -> Outcome {
    let seen = "const isSeen = (element) => {
            const { left, right, top, bottom } = element.getBoundingClientRect();
            const text = element.innerText?.trim() || element.querySelector('svg');
            return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight && text && element.checkVisibility();
        };
        const rows = [...document.querySelectorAll(arguments[0])].filter((row) => arguments[1].every((part) => isSeen(row.querySelector(part))));
        return rows.length";
    for size in [(1093, 614), (1280, 900)] {
        journey(Engine::Chromium, async |browser| {
            // The page itself has this size, without the window around it.
            let page = json!({ "width": size.0, "height": size.1, "deviceScaleFactor": 1, "mobile": false });
            browser.developer_tools("Emulation.setDeviceMetricsOverride", page).await?;
            open_province(browser).await?;
            browser.visit("#/indicators?as-of=2026-M9").await?;
            let parts = json!(["th.name", "td.target", "td.actual", "td.percent", "td.status"]);
            let rows = browser.run(seen, vec![json!(".tree-table tr[data-level]"), parts]).await?;
            assert!(rows.as_u64() >= Some(8), "{rows} rows at {size:?}");
            browser.visit("#/?as-of=2026-M9").await?;
            let rows = browser.run(seen, vec![json!(".attention > li"), json!(["h3", ".why"])]).await?;
            assert!(rows.as_u64() >= Some(2), "{rows} rows that need attention at {size:?}");
            let lines =
                "return new Set([...document.querySelectorAll('.tally li')].map((count) => count.offsetTop)).size";
            assert_eq!(browser.run(lines, vec![]).await?, json!(1), "lines of counts at {size:?}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_plan_that_is_only_read_offers_nothing_that_edits() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        open_kon_tum(browser).await?;
        for page in super::every_page::PAGES {
            browser.visit(&format!("{}then=2021-12-01T00:00:00Z", page.split('?').next().unwrap_or(page).to_owned() + "?")).await?;
            let offers = "const names = ['Bỏ qua', 'Hoàn tác', 'Kết luận khác', 'Bỏ kết luận', 'Sao lưu', 'Chọn thư mục', 'Lưu', 'Thêm', 'Xóa', 'Gộp', 'Kiểm tra tệp'];
                const shown = [...document.querySelectorAll('button, .button')].filter((button) => button.checkVisibility() && !button.disabled).map((button) => button.innerText.trim());
                return shown.filter((text) => names.some((name) => text === name || (text.startsWith(name) && name !== 'Lưu'))).join(', ')";
            assert_eq!(text(browser, offers).await?, "", "{page}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_dropped_is_shown_at_once_and_folders_are_looked_into() -> Outcome {
    journey(Engine::Chromium, async |browser| {
        browser.find("button", KON_TUM).await?.click().await?;
        browser.sees("Đã lưu").await?;
        let plan = save_file(browser).await?;
        let folder = browser.own_folder("gui-len");
        fs::create_dir_all(folder.join("so-tai-chinh"))?;
        fs::create_dir_all(browser.own_folder("rong"))?;
        let text = String::from_utf8(plan)?;
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        fs::write(folder.join("so-tai-chinh").join("ban-utf-16.json"), [&[0xff, 0xfe], &wide[..]].concat())?;
        fs::write(folder.join("rong.json"), "")?;
        fs::write(folder.join("ghi-chu.txt"), "x")?;
        drop_on_page(browser, &folder).await?;
        browser.focus_reaches("Xem trước khi gộp: 01 tệp").await?;
        browser.focus_is_seen().await?;
        browser.sees("Đã đọc 02 tệp; chưa có gì thay đổi.").await?;
        browser.sees("Tệp rỗng, không có nội dung.").await?;
        drop_on_page(browser, &browser.own_folder("rong")).await?;
        browser.sees("Thư mục “rong” không có tệp kế hoạch").await
    })
    .await
}

/// Drops something of the disk on the page.
async fn drop_on_page(browser: &Browser, path: &std::path::Path) -> Outcome {
    for kind in ["dragEnter", "dragOver", "drop"] {
        let data = json!({ "items": [], "files": [path], "dragOperationsMask": 1 });
        let event = json!({ "type": kind, "x": 400, "y": 300, "data": data });
        browser.developer_tools("Input.dispatchDragEvent", event).await?;
    }
    Ok(())
}
