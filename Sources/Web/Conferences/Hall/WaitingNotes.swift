internal import Domain
internal import Markup

/// What waits on this device to be sent, told by `later.js`; without scripts and while nothing waits it says nothing.
struct WaitingNotes: Renderable {
    let conference: Key<Conference>
    /// Where to go once what was just noted is safe.
    let then: String
    let language: Language

    var html: HTML {
        """
        <section class="waiting" id="cho-gui" role="status" hidden data-notes="\(Paths.notes(at: conference))" \
        data-then="\(then)" data-keep="\(Paths.checkIn(at: conference)) \(Paths.addStatement(at: conference))" \
        data-ready="\(language.pick(
            "Mất mạng vẫn ghi được: máy này giữ lại và tự gửi khi có mạng.",
            "Goes on without a network: this device keeps what you note and sends it."))" \
        data-pending="\(language.pick("Đang chờ gửi:", "Waiting to be sent:"))" \
        data-waits="\(language.pick("chờ gửi", "waits"))" \
        data-sent="\(language.pick("Đã gửi hết. Xem lại danh sách", "All is sent. Look again"))" \
        data-refused="\(language.pick("Không nhận:", "Refused:"))" data-drop="\(language.pick("Bỏ mục này", "Drop it"))" \
        data-again="\(language.pick("Gửi lại", "Send again"))" \
        data-away="\(language.pick(
            "Phiên đăng nhập đã hết. Hãy đăng nhập lại trên máy này, mục chờ gửi vẫn còn.",
            "You are signed out. Sign in on this device; what waits is kept."))"></section>
        """
    }
}
