//! The rim: what only a browser can do, behind typed functions.
//!
//! Local storage, the journal, files, the clock and chance, other tabs. Knows nothing of the rules of plans and holds no
//! signals; every failure comes back as a value.

pub mod address;
mod by_name;
pub mod clock;
pub mod copies;
pub mod drafts;
pub mod echarts;
pub mod files;
pub mod folder;
pub mod glance;
pub mod home;
pub mod installed;
pub mod journal;
pub mod keys;
pub mod local;
pub mod one_file;
pub mod packing;
pub mod page;
pub mod rescue;
pub mod room;
pub mod sealing;
pub mod settings;
pub mod tabs;
