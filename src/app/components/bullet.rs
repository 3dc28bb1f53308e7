//! The bullet: actual to date against what was due by now and the year's target, in percent of the latter.

use leptos::prelude::*;

use crate::plan::Decimal;

/// Percent of the year's target that the axis reaches; what lies beyond is drawn with a break.
const REACH: Decimal = Decimal::from_parts(125, 0, 0, false, 0);

/// Limits of the bands, in percent of what was due.
const BANDS: [(&str, Decimal, Decimal); 3] = [
    ("band-1", Decimal::ZERO, Decimal::from_parts(85, 0, 0, false, 0)),
    ("band-2", Decimal::from_parts(85, 0, 0, false, 0), Decimal::from_parts(95, 0, 0, false, 0)),
    ("band-3", Decimal::from_parts(95, 0, 0, false, 0), Decimal::ONE_HUNDRED),
];

fn place(percent: Decimal) -> String {
    let within = percent.clamp(Decimal::ZERO, REACH);
    format!("{}%", (within * Decimal::ONE_HUNDRED / REACH).round_dp(2))
}

/// A bullet. Without a due value it has no bands, only the way to the target.
#[component]
pub fn Bullet(
    /// Actual to date, in percent of the year's target.
    actual: Option<Decimal>,
    /// What was due by now, in percent of the year's target.
    due: Option<Decimal>,
    /// What it says, for those who do not see it.
    label: String,
) -> impl IntoView {
    let bands = due.map_or_else(
        || vec![("band-3", Decimal::ZERO, Decimal::ONE_HUNDRED)],
        |due| {
            BANDS
                .iter()
                .map(|(class, from, to)| (*class, from * due / Decimal::ONE_HUNDRED, to * due / Decimal::ONE_HUNDRED))
                .collect()
        },
    );
    let bands: Vec<_> = bands
        .into_iter()
        .map(|(class, from, to)| {
            let width = to.min(REACH) - from.min(REACH);
            view! { <rect class=class x=place(from) width=place(width) y="3" height="14"></rect> }
        })
        .collect();
    let beyond = actual.is_some_and(|actual| actual > REACH).then(|| {
        view! {
            <svg x="94%" y="5" width="10" height="10" viewBox="0 0 10 10">
                <path class="beyond" d="M2 0h2l-2 10H0ZM6 0h2L6 10H4Z"></path>
            </svg>
        }
    });
    let due = due.filter(|due| *due < Decimal::ONE_HUNDRED).map(|due| {
        let x = place(due);
        view! {
            <line class="due-halo" x1=x.clone() x2=x.clone() y1="2" y2="18"></line>
            <line class="due" x1=x.clone() x2=x y1="2" y2="18"></line>
        }
    });
    view! {
        <svg class="bullet" role="img" aria-label=label>
            {bands}
            {actual.map(|actual| view! { <rect class="actual" width=place(actual) y="7" height="6"></rect> })}
            {beyond}
            <line class="target" x1="80%" x2="80%" y1="0" y2="20"></line>
            {due}
        </svg>
    }
}

/// What the parts of a bullet mean.
#[component]
pub fn BulletKey(
    /// Words for actual, due, target and bands.
    words: [&'static str; 4],
) -> impl IntoView {
    view! {
        <ul class="key">
            <li><svg class="bullet" aria-hidden="true"><rect class="actual" width="100%" y="7" height="6"></rect></svg>{words[0]}</li>
            <li><svg class="bullet" aria-hidden="true"><line class="due" x1="50%" x2="50%" y1="2" y2="18"></line></svg>{words[1]}</li>
            <li><svg class="bullet" aria-hidden="true"><line class="target" x1="50%" x2="50%" y1="0" y2="20"></line></svg>{words[2]}</li>
            <li>
                <svg class="bullet" aria-hidden="true">
                    <rect class="band-1" width="34%" y="3" height="14"></rect>
                    <rect class="band-2" x="34%" width="33%" y="3" height="14"></rect>
                    <rect class="band-3" x="67%" width="33%" y="3" height="14"></rect>
                </svg>
                {words[3]}
            </li>
        </ul>
    }
}
