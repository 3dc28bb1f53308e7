//! From nothing, with the keyboard alone: a plan with two groups and four indicators of different measures, their
//! targets and figures; the statuses are right.

use crate::browser::{Browser, Outcome, journey};
use crate::engines::Engine;

/// Presses Tab until the thing that has the focus has this name; a person would do the same.
async fn tab_to(browser: &Browser, name: &str) -> Outcome {
    for _ in 0..120 {
        browser.press("Tab").await?;
        // Past the last thing, the focus is with the browser.
        if let Some(fault) = browser.focus_fault().await?
            && !fault.ends_with("nowhere")
        {
            // The page may still be scrolling to it.
            browser.focus_is_seen().await?;
        }
        if browser.focused().await?.name().await? == name {
            return Ok(());
        }
    }
    Err(format!("Tab never leads to “{name}”").into())
}

async fn fill_focused(browser: &Browser, text: &str) -> Outcome {
    browser.press("Control+a").await?;
    browser.type_text(text).await
}

/// Presses Enter; whatever that does, the focus stays where it can be seen.
async fn press_enter(browser: &Browser) -> Outcome {
    browser.press("Enter").await?;
    browser.focus_is_seen().await
}

/// Chooses the entry of a list that begins so.
async fn choose(browser: &Browser, field: &str, entry: &str) -> Outcome {
    tab_to(browser, field).await?;
    browser.choose(entry).await
}

async fn add_group(browser: &Browser, number: &str, name: &str, again: bool) -> Outcome {
    tab_to(browser, "Số thứ tự").await?;
    fill_focused(browser, number).await?;
    tab_to(browser, "Tên").await?;
    fill_focused(browser, name).await?;
    tab_to(browser, if again { "Lưu và thêm tiếp" } else { "Lưu" }).await?;
    press_enter(browser).await?;
    browser.sees(&format!("Đã ghi: {number}. {name}")).await
}

/// One indicator of the journey.
struct Wanted {
    name: &'static str,
    unit: &'static str,
    group: &'static str,
    target: &'static str,
    measure: &'static str,
    path: &'static str,
    again: bool,
}

async fn add_indicator(browser: &Browser, wanted: &Wanted) -> Outcome {
    tab_to(browser, "Tên").await?;
    fill_focused(browser, wanted.name).await?;
    tab_to(browser, "Đơn vị tính").await?;
    fill_focused(browser, wanted.unit).await?;
    choose(browser, "Nhóm", wanted.group).await?;
    tab_to(browser, "Mức ghi trong văn bản").await?;
    fill_focused(browser, wanted.target).await?;
    choose(browser, "Loại", wanted.measure).await?;
    choose(browser, "Đường kế hoạch", wanted.path).await?;
    tab_to(browser, if wanted.again { "Lưu và thêm tiếp" } else { "Lưu" }).await?;
    press_enter(browser).await?;
    browser.sees(&format!("Đã ghi: {}", wanted.name)).await
}

async fn report(browser: &Browser, name: &str, period: &str, value: &str, status: &str) -> Outcome {
    tab_to(browser, &format!("Nhập giá trị {period}")).await?;
    press_enter(browser).await?;
    let field = browser.focus_reaches(name).await?;
    if field.element().tag_name().await? == "select" {
        browser.choose(value).await?;
    } else {
        fill_focused(browser, value).await?;
    }
    press_enter(browser).await?;
    browser.find("heading", status).await?;
    Ok(())
}

in_every_engine!(a_plan_is_built_from_nothing_with_the_keyboard_alone);

async fn a_plan_is_built_from_nothing_with_the_keyboard_alone(engine: Engine) -> Outcome {
    journey(engine, async |browser| {
        browser.find("heading", "Theo dõi kế hoạch năm: mức giao, số thực hiện từng kỳ, việc được chỉ đạo.").await?;
        tab_to(browser, super::EMPTY).await?;
        press_enter(browser).await?;
        tab_to(browser, "Tên kế hoạch").await?;
        browser.type_text("Kế hoạch thử năm 2025").await?;
        tab_to(browser, "Cơ quan").await?;
        browser.type_text("UBND huyện Thử").await?;
        tab_to(browser, "Năm kế hoạch").await?;
        fill_focused(browser, "2025").await?;
        tab_to(browser, "Bắt đầu").await?;
        press_enter(browser).await?;
        browser.find("heading", "Kế hoạch chưa có chỉ tiêu").await?;

        browser.press("Control+k").await?;
        browser.focus_is_seen().await?;
        browser.find("heading", "Kế hoạch này chưa có chỉ tiêu").await?;
        tab_to(browser, "Thêm nhóm").await?;
        press_enter(browser).await?;
        browser.find("heading", "Thêm nhóm").await?;
        add_group(browser, "I", "Kinh tế", true).await?;
        add_group(browser, "II", "Xã hội", false).await?;

        tab_to(browser, "Thêm chỉ tiêu").await?;
        press_enter(browser).await?;
        browser.find("heading", "Thêm chỉ tiêu").await?;
        let wanted = |name, unit, group, target, measure, path, again| Wanted {
            name,
            unit,
            group,
            target,
            measure,
            path,
            again,
        };
        add_indicator(
            browser,
            &wanted("Thu ngân sách", "tỷ đồng", "I. Kinh tế", "1.200", "Phát sinh", "Chia đều", true),
        )
        .await?;
        add_indicator(
            browser,
            &wanted("Tăng trưởng", "%", "I. Kinh tế", "từ 10% trở lên", "Tốc độ", "So với chỉ tiêu", true),
        )
        .await?;
        add_indicator(browser, &wanted("Xã đạt chuẩn", "xã", "II. Xã hội", "08 xã", "Số đơn vị", "Chia đều", true))
            .await?;
        add_indicator(
            browser,
            &wanted("Quy hoạch", "văn bản", "II. Xã hội", "phê duyệt", "Văn bản", "Đánh giá", false),
        )
        .await?;

        for (name, period, value, status) in [
            ("Thu ngân sách", "6 tháng", "600", "Đạt tiến độ"),
            ("Tăng trưởng", "9 tháng", "8", "Chậm nhiều"),
            ("Xã đạt chuẩn", "9 tháng", "5,8", "Bám sát"),
            ("Quy hoạch", "9 tháng", "Đã phê duyệt", "Đạt tiến độ"),
        ] {
            browser.press("Control+k").await?;
            browser.focus_is_seen().await?;
            browser.focus_reaches("Lọc theo tên, mã, đơn vị chủ trì").await?;
            fill_focused(browser, &muctieu::text::fold(name)).await?;
            browser.find("link", name).await?;
            tab_to(browser, name).await?;
            press_enter(browser).await?;
            browser.find("heading", name).await?;
            report(browser, name, period, value, status).await?;
        }
        browser.sees("Đã lưu").await
    })
    .await
}
