import Markup
import Testing

@testable import Web

struct FormComponentsTests {
    private static let evil = "\"><b onclick='x'>"

    @Test func `A field ties its hint and its problem to the control`() {
        let html = Field("name", "Tên", .text("a"), hint: "Như trong quyết định.", problem: "Ghi tên", isRequired: true)
            .html.text
        #expect(html.contains("<label for=\"f-name\">"))
        #expect(html.contains("aria-describedby=\"f-name-hint f-name-problem\" aria-invalid=\"true\""))
        #expect(html.contains("id=\"f-name-hint\"") && html.contains("id=\"f-name-problem\""))
        #expect(html.contains(" required"))
    }

    @Test func `A good field says nothing of problems`() {
        let html = Field("name", "Tên", .text("a")).html.text
        #expect(!html.contains("aria-") && !html.contains("problem") && !html.contains("required"))
    }

    private static let controls: [Control] = [
        .text(evil), .email(evil), .telephone(evil), .number(evil), .password(isNew: true), .code,
        .lines(evil, limit: 100), .choice([Option(evil, evil)], chosen: evil, invitation: evil),
        .suggestion(evil, from: [Option(evil, evil)]), .day(evil), .files(accepting: [evil], isMultiple: true),
    ]

    @Test(arguments: controls)
    func `No control can be broken by hostile words`(control: Control) {
        let html = Field(Self.evil, Self.evil, control, hint: Self.evil, problem: Self.evil, autocomplete: Self.evil)
            .html.text
        #expect(!html.contains("<b ") && !html.contains("onclick='"))
    }

    @Test func `A password that was typed never comes back`() {
        let html = Field("password", "Mật khẩu", .password(isNew: false)).html.text
        #expect(!html.contains("value="))
        #expect(html.contains("autocomplete=\"current-password\""))
    }

    @Test func `Lines begin after the line end that browsers drop`() {
        #expect(Field("a", "A", .lines("\nhai")).html.text.contains(">\n\nhai</textarea>"))
    }

    @Test func `The chosen one is chosen`() {
        let options = [Option("a", "Một"), Option("b", "Hai")]
        #expect(
            Field("x", "X", .choice(options, chosen: "b")).html.text.contains(
                "<option value=\"b\" selected>Hai</option>"))
        let group = ChoiceGroup("x", "X", options, chosen: ["a"]).html.text
        #expect(group.contains("<legend>X</legend>") && group.contains("value=\"a\" checked"))
    }

    @Test func `A refused form says what to change and leads there`() {
        let problems = [Problem("Ghi tên", at: "name"), Problem("Phiên đã hết")]
        let html = Form(to: "/a", fields: "", buttons: "", problems: problems).html.text
        #expect(html.contains("Chưa lưu được, có 2 chỗ cần sửa"))
        #expect(html.contains("<a href=\"#f-name\">Ghi tên</a>"))
        #expect(html.contains("<li>Phiên đã hết</li>"))
        #expect(problems.message(at: "name") == "Ghi tên" && problems.message(at: "other") == nil)
    }

    @Test func `A good form has no summary and keeps a draft only when asked`() {
        let plain = Form(to: "/a", fields: "", buttons: "").html.text
        #expect(!plain.contains("refusal") && !plain.contains("data-draft"))
        #expect(
            Form(to: "/a", fields: "", buttons: "", draft: "opinion-7").html.text.contains("data-draft=\"opinion-7\""))
    }

    @Test func `A form for files is sent in parts`() {
        #expect(
            Form(to: "/a", fields: "", buttons: "", takesFiles: true).html.text.contains(
                "enctype=\"multipart/form-data\""))
    }

    @Test func `A confirmation says what happens and what does not`() {
        let html = Confirmation(
            to: "/a", consequences: ["Việc dừng"], untouched: ["Chữ ký còn"], yes: "Thu hồi",
            no: Link("Không", to: "/b"),
            isDangerous: true, sending: [("id", Self.evil)]
        ).html.text
        #expect(html.contains("Việc sẽ xảy ra") && html.contains("Việc không thay đổi"))
        #expect(html.contains("<button class=\"button danger\">Thu hồi</button>"))
        #expect(html.contains("<a class=\"button plain\" href=\"/b\">Không</a>"))
        #expect(!html.contains("<b "))
    }

    @Test func `What cannot be done says who can`() {
        let html = Unavailable("Ký", because: "Chỉ Chủ tịch ký được.").html.text
        #expect(html.contains("disabled") && html.contains("Chỉ Chủ tịch ký được."))
    }
}
