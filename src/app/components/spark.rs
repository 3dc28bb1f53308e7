//! The sparkline: the shape of a year in the height of a line of text.

use leptos::prelude::*;

use crate::plan::Decimal;

fn thousandths(share: Decimal, of: u32) -> String {
    (share * Decimal::from(of)).round_dp(1).to_string()
}

/// Values of a year by month. Months without a value are left out, never drawn as 0.
#[component]
pub fn Spark(
    /// Month (1 to 13) and value.
    points: Vec<(u8, Decimal)>,
    /// What it says, for those who do not see it.
    label: String,
) -> impl IntoView {
    if points.is_empty() {
        return None;
    }
    let low = points.iter().map(|(_, value)| *value).min().unwrap_or_default().min(Decimal::ZERO);
    let high = points.iter().map(|(_, value)| *value).max().unwrap_or_default().max(low);
    let x = |month: u8| {
        (Decimal::from(month) * Decimal::from(76) / Decimal::from(12) + Decimal::TWO).round_dp(1).to_string()
    };
    let y = |value: Decimal| {
        let share = (value - low).checked_div(high - low).unwrap_or_default();
        format!("{}", Decimal::from(17) - thousandths(share, 14).parse::<Decimal>().unwrap_or_default())
    };
    let places: Vec<String> = points.iter().map(|(month, value)| format!("{} {}", x(*month), y(*value))).collect();
    let line = format!("M{}", places.join("L"));
    let few = points.len() < 3;
    let last = points.len() - 1;
    let marks: Vec<_> = points
        .iter()
        .enumerate()
        .filter(|(index, _)| few || *index == last)
        .map(|(index, (month, value))| {
            let stem = few.then(|| view! { <path class="stem" d=format!("M{} 17.5V{}", x(*month), y(*value))></path> });
            let class = if index == last { "dot last" } else { "dot" };
            view! { {stem}<circle class=class cx=x(*month) cy=y(*value) r="2.25"></circle> }
        })
        .collect();
    Some(view! {
        <svg class="spark" viewBox="0 0 80 20" role="img" aria-label=label>
            <path class="axis" d="M2 17.5H78"></path>
            {(points.len() > 1).then(|| view! { <path class="line" d=line.clone()></path> })}
            {marks}
        </svg>
    })
}
