//! Words about copies outside of the browser: which there are, and the folder into which they are written by themselves.

use super::{Language, count};

/// Words about copies outside of the browser.
#[derive(Debug)]
pub struct Backup {
    pub none: fn(usize) -> String,
    pub saved: fn(&str, usize) -> String,
    pub place: fn(&str, &str, &str) -> String,
    pub shown: fn(&str, &str) -> String,
    pub downloaded: fn(&str, usize) -> String,
    pub check: &'static str,
    pub check_about: &'static str,
    pub holds_all: fn(&str) -> String,
    pub lacks: fn(&str, usize) -> String,
    pub of_other_plan: fn(&str) -> String,
    pub is_sealed: fn(&str) -> String,
    pub damaged: fn(&str) -> String,

    pub heading: &'static str,
    pub about: &'static str,
    pub impossible: &'static str,
    pub choose: &'static str,
    pub choose_other: &'static str,
    pub folder: fn(&str) -> String,
    pub asks: fn(&str) -> String,
    pub allow: &'static str,
    pub copy_now: &'static str,
    pub stop: &'static str,
    pub stopped: &'static str,
    pub copied: fn(&str, &str) -> String,
    pub nothing_new: &'static str,
    pub gone: fn(&str) -> String,
    pub not_allowed: fn(&str) -> String,
    pub full: fn(&str) -> String,
    pub failed: fn(&str, &str) -> String,
    pub taken: fn(&str) -> String,
}

impl Language {
    /// Words about copies outside of the browser.
    #[must_use]
    pub fn backup(self) -> &'static Backup {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

fn changes(changes: usize) -> String {
    if changes == 1 { "1 change".into() } else { format!("{changes} changes") }
}

pub static VIETNAMESE: Backup = Backup {
    none: |changes| {
        format!(
            "Chưa có tệp nào của kế hoạch này: {} lần ghi chỉ nằm trong trình duyệt.",
            count(changes, Language::Vietnamese)
        )
    },
    saved: |when, changes| match changes {
        0 => format!("Tệp lưu gần nhất: {when}, có đủ mọi thay đổi."),
        _ => format!("Tệp lưu gần nhất: {when}, {} thay đổi trước.", count(changes, Language::Vietnamese)),
    },
    place: |name, folder, at| format!("{name} trong thư mục {folder}, {at}; đã đọc lại đúng."),
    shown: |name, at| format!("{name}, {at}; đã chọn lại để kiểm tra."),
    downloaded: |when, changes| {
        format!(
            "Tệp tải xuống gần nhất: {when}, {} thay đổi trước. Trình duyệt không cho biết tệp đã nằm trên máy hay chưa: chọn lại tệp để kiểm tra.",
            count(changes, Language::Vietnamese)
        )
    },
    check: "Kiểm tra tệp đã lưu",
    check_about: "Chọn tệp kế hoạch trên máy: ứng dụng đọc lại và đếm thay đổi chưa có trong tệp. Số liệu ở đây không đổi.",
    holds_all: |name| format!("{name} có đủ mọi thay đổi đến lúc này."),
    lacks: |name, changes| format!("{name} còn thiếu {} thay đổi. Lưu tệp mới.", count(changes, Language::Vietnamese)),
    of_other_plan: |name| format!("{name} là tệp của kế hoạch khác."),
    is_sealed: |name| {
        format!(
            "{name} có mật khẩu, không kiểm tra ở đây được. Mở tệp ở mục “Mở tệp, nhận số liệu” để chắc rằng đọc được."
        )
    },
    damaged: |name| {
        format!(
            "Nội dung {name} không khớp mã kiểm tra: tệp đã bị sửa hoặc hỏng, không dùng làm bản sao lưu. Lưu tệp mới."
        )
    },
    heading: "Tự động sao lưu vào thư mục",
    about: "Sau mỗi lần làm việc, ứng dụng ghi một tệp đủ kế hoạch và lịch sử vào thư mục bạn chọn (nên là ổ đĩa khác hoặc thư mục được đồng bộ), đọc lại để chắc là đúng. Mỗi ngày một tệp; tệp có nội dung khác không bao giờ bị ghi đè, tệp cũ không bị xóa.",
    impossible: "Trình duyệt này không cho ứng dụng ghi vào thư mục. Cuối mỗi buổi, bấm Lưu tệp kế hoạch và chép tệp sang nơi khác; hoặc dùng Chrome, Edge trên máy tính để có bản sao tự động.",
    choose: "Chọn thư mục",
    choose_other: "Chọn thư mục khác",
    folder: |name| format!("Thư mục: {name}"),
    asks: |name| {
        format!(
            "Trình duyệt cần bạn cho phép lại thì mới ghi được vào thư mục {name}: vào Cài đặt hoặc Chia sẻ, bấm Cho phép ghi."
        )
    },
    allow: "Cho phép ghi",
    copy_now: "Sao lưu ngay",
    stop: "Thôi sao lưu",
    stopped: "Đã thôi tự động sao lưu. Các tệp trong thư mục vẫn còn.",
    copied: |name, folder| format!("Đã ghi {name} vào thư mục {folder} và đọc lại đúng."),
    nothing_new: "Tệp trong thư mục đã có đủ mọi thay đổi.",
    gone: |folder| {
        format!(
            "Không sao lưu được: thư mục {folder} không còn ở chỗ cũ, hoặc ổ đĩa chưa cắm. Cắm lại rồi bấm Sao lưu ngay, hoặc chọn thư mục khác, trong Cài đặt."
        )
    },
    not_allowed: |folder| {
        format!(
            "Không sao lưu được: trình duyệt không cho ghi vào thư mục {folder}. Vào Cài đặt, bấm Cho phép ghi hoặc chọn thư mục khác."
        )
    },
    full: |folder| {
        format!(
            "Không sao lưu được: ổ đĩa của thư mục {folder} đã đầy. Dọn bớt rồi bấm Sao lưu ngay, hoặc chọn thư mục khác, trong Cài đặt."
        )
    },
    failed: |folder, reason| {
        format!(
            "Không sao lưu được vào thư mục {folder} ({reason}). Vào Cài đặt, bấm Sao lưu ngay hoặc chọn thư mục khác; trước mắt hãy Lưu tệp kế hoạch."
        )
    },
    taken: |folder| {
        format!(
            "Không sao lưu được: các tên tệp của hôm nay trong thư mục {folder} đã có nội dung khác, ứng dụng không ghi đè. Chọn thư mục khác trong Cài đặt."
        )
    },
};

pub static ENGLISH: Backup = Backup {
    none: |count| match count {
        1 => "There is no file of this plan yet: 1 entry is in the browser only.".into(),
        _ => format!("There is no file of this plan yet: {count} entries are in the browser only."),
    },
    saved: |when, count| match count {
        0 => format!("Last file saved: {when}, with every change."),
        _ => format!("Last file saved: {when}, {} ago.", changes(count)),
    },
    place: |name, folder, at| format!("{name} in the folder {folder}, {at}; read back and found right."),
    shown: |name, at| format!("{name}, {at}; chosen again to be checked."),
    downloaded: |when, count| {
        format!(
            "Last download: {when}, {} ago. The browser does not tell whether the file was saved: choose it again to check.",
            changes(count)
        )
    },
    check: "Check a saved file",
    check_about: "Choose the plan file on this device: it is read, and the changes that it lacks are counted. Nothing changes here.",
    holds_all: |name| format!("{name} has every change up to now."),
    lacks: |name, count| format!("{name} lacks {}. Save a new file.", changes(count)),
    of_other_plan: |name| format!("{name} is a file of another plan."),
    is_sealed: |name| {
        format!(
            "{name} has a passphrase and cannot be checked here. Open it under “Open files, receive figures” to be sure that it can be read."
        )
    },
    damaged: |name| {
        format!(
            "The content of {name} does not match its checksum: it was edited or is damaged, and is no backup. Save a new file."
        )
    },
    heading: "Copies into a folder, by themselves",
    about: "After each session of work a file with the whole plan and its history is written into the folder that you choose (best on another disk, or one that is synchronised) and read back to be sure. One file a day; a file with other content is never overwritten, and old files are not deleted.",
    impossible: "This browser does not let the app write into a folder. At the end of each session press Save plan file and put the file elsewhere; or use Chrome or Edge on a computer, which can make copies by themselves.",
    choose: "Choose a folder",
    choose_other: "Choose another folder",
    folder: |name| format!("Folder: {name}"),
    asks: |name| {
        format!(
            "The browser wants your permission again before it writes into the folder {name}: go to Settings or Share and press Allow writing."
        )
    },
    allow: "Allow writing",
    copy_now: "Copy now",
    stop: "Stop copying",
    stopped: "No more copies are made. The files in the folder stay.",
    copied: |name, folder| format!("{name} was written into the folder {folder} and read back."),
    nothing_new: "The file in the folder has every change already.",
    gone: |folder| {
        format!(
            "No copy was made: the folder {folder} is no longer where it was, or its disk is not plugged in. Plug it in and press Copy now, or choose another folder, in Settings."
        )
    },
    not_allowed: |folder| {
        format!(
            "No copy was made: the browser does not allow writing into the folder {folder}. Go to Settings and press Allow writing, or choose another folder."
        )
    },
    full: |folder| {
        format!(
            "No copy was made: the disk of the folder {folder} is full. Make room and press Copy now, or choose another folder, in Settings."
        )
    },
    failed: |folder, reason| {
        format!(
            "No copy was made in the folder {folder} ({reason}). Go to Settings and press Copy now, or choose another folder; meanwhile save the plan file."
        )
    },
    taken: |folder| {
        format!(
            "No copy was made: today's file names in the folder {folder} have other content, which is not overwritten. Choose another folder in Settings."
        )
    },
};
