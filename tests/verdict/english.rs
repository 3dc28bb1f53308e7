//! Texts in English, and digits in its notation.

use crate::{Row, try_all};

const ROWS: &[Row] = &[
    ("at least 95 percent", "95", "%", '+', 'D'),
    ("at least 95 percent", "95.2 percent", "%", '+', 'V'),
    ("at least 95%", "94.9%", "%", '+', 'K'),
    ("95% or more", "96%", "%", '+', 'V'),
    ("no less than 95 percent", "94 percent", "%", '+', 'K'),
    ("a minimum of 93", "93", "%", '+', 'D'),
    ("no more than 4", "4", "%", '-', 'D'),
    ("no more than 4", "4.1", "%", '-', 'K'),
    ("at most 4 percent", "3.2 percent", "%", '-', 'D'),
    ("not to exceed 4%", "4.0%", "%", '-', 'D'),
    ("below 3%", "2.9%", "%", '-', 'D'),
    ("below 3%", "3%", "%", '-', 'K'),
    ("below 3%", "trade surplus", "%", '-', 'V'),
    ("less than 4.0", "3.99", "%", '-', 'D'),
    ("about 4", "2.79", "%", '-', 'V'),
    ("around 4%", "4.2%", "%", '-', 'K'),
    ("approximately 65", "65", "points", '+', 'D'),
    ("6.6–6.8 percent", "7.02 percent", "percent", '+', 'V'),
    ("6.6-6.8", "6.7", "%", '+', 'D'),
    ("from 6 to 6.5%", "6.3%", "%", '+', 'D'),
    ("between 6 and 6.5", "5.9", "%", '+', 'K'),
    ("more than 4.5 million visits", "4.65 million visits", "visits", '+', 'V'),
    ("more than 4.5 million visits", "4,450,000 visits", "visits", '+', 'K'),
    ("1,234.5", "1,234.5", "ha", '+', 'D'),
    ("1,234.5", "1,300", "ha", '+', 'V'),
    ("3,500.0 billion dong", "3,412", "billion dong", '+', 'K'),
    ("reduce by 1–1.5 percentage points", "1.1", "percentage points", '+', 'D'),
    ("reduction of 4 points", "reduced by 5 points", "points", '+', 'V'),
    ("increase of 8%", "8.5%", "%", '+', 'V'),
    ("growth of 8 percent", "growth of 7.9 percent", "%", '+', 'K'),
    ("reduce to 5%", "4.8%", "%", '-', 'V'),
    ("none may occur", "none", "", '-', 'D'),
    ("approval", "approved", "", '+', '?'),
    ("95%", "not 95%", "%", '+', '?'),
    ("95%", "nearly 95%", "%", '+', 'K'),
    ("95%", "n/a", "%", '+', '?'),
];

#[test]
fn english_texts_are_judged_too() {
    try_all(ROWS);
}
