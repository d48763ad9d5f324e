import Domain
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestKit
import Testing

@testable import Web

/// Files in and out through the pages.
@Suite struct ImportPagesTests {
    private static let people = """
        Mã cán bộ,Họ và tên,Mã tổ chức quản lý hồ sơ,Ngày sinh,Điện thoại\r
        MTTQ-HK-1,Nguyễn Văn Mới,MTTQ-HK,01/02/1980,024 3825 1234\r
        MTTQ-HK-2,<b>Trần Thị Hai</b>,MTTQ-HK,31/02/1980,\r
        CB-huong,Trần Mẫu Hương,,,024 3825 5555\r
        """

    @Test func `a file is sent, checked, confirmed, taken and taken back`() async throws {
        try await ImportSite.with { house in
            let office = try await house.office(of: .van)
            let sent = try await office.upload(Array(Self.people.utf8), named: "danh sách.csv")
            #expect(sent.status == .seeOther)
            let path = try #require(sent.location)
            let reading = try await office.get(path)
            #expect(reading.text.contains("data-poll=\"\(path)/tien-do\""))
            #expect(reading.document.problems == [])
            try await house.work()
            let checked = try await office.get(path)
            #expect(checked.status == .ok && checked.document.problems == [])
            for words in [
                "danh sách.csv", "sẽ thêm mới", "Nhập 2 dòng", "Các dòng có lỗi để lại", "31/02/1980", "Ngày sinh",
                "(trống) → 024 3825 5555", "Bảng mã: UTF-8",
            ] { #expect(checked.text.contains(words), "\(words)") }
            #expect(try await office.post("\(path)/xac-nhan").location == path)
            #expect(try await office.get("\(path)/tien-do").text.contains("Đang nhập"))
            try await house.work()
            let done = try await office.get(path)
            #expect(done.text.contains("đã thêm") && done.text.contains("Hoàn tác…") && done.document.problems == [])
            #expect(try await office.get("\(path)/tien-do").text.contains("Xem kết quả"))
            let undo = try await office.get("\(path)/hoan-tac")
            #expect(undo.text.contains("Hoàn tác 2 dòng") && undo.document.problems == [])
            #expect(try await office.post("\(path)/hoan-tac").status == .seeOther)
            try await house.work()
            let undone = try await office.get(path)
            #expect(undone.text.contains("đã hoàn tác") && undone.document.problems == [])
            let list = try await office.get("/nhap-lieu")
            #expect(list.text.contains(path) && list.document.problems == [])
        }
    }

    @Test func `names in a file are shown, never run`() async throws {
        try await ImportSite.with { house in
            let office = try await house.office(of: .van)
            let path = try #require(try await office.upload(Array(Self.people.utf8), named: "<img src=x>.csv").location)
            try await house.work()
            let page = try await office.get(path)
            #expect(
                !page.text.contains("<b>Trần") && !page.text.contains("<img src=x")
                    && page.text.contains("&lt;b&gt;Trần"))
        }
    }

    @Test(
        arguments: [
            ([0x4D, 0x5A] + [UInt8](repeating: 0, count: 200), "danh-sach.xlsx", "chương trình máy tính"),
            (Array("%PDF-1.7".utf8), "danh-sach.csv", "tệp PDF"), ([], "a.csv", "Tệp rỗng"),
        ] as [([UInt8], String, String)])
    func `what is no table is refused on the form`(bytes: [UInt8], name: String, words: String) async throws {
        try await ImportSite.with { house in
            let office = try await house.office(of: .van)
            let answer = try await office.upload(bytes, named: name)
            #expect(answer.status == .unprocessableContent && answer.text.contains(words))
            #expect(answer.document.problems == [])
        }
    }

    @Test func `a form without a file or with an unknown list is refused on the form`() async throws {
        try await ImportSite.with { house in
            let office = try await house.office(of: .van)
            let noFile = ImportVisitor.part("loai", Array("can-bo".utf8)) + Array("--xYzZy--\r\n".utf8)
            let type: HTTPFields = [.contentType: "multipart/form-data; boundary=xYzZy"]
            #expect(try await office.send(.post, "/nhap-lieu", type, noFile).text.contains("Hãy chọn tệp."))
            for list in ["", "to-chuc", "x"] {
                let answer = try await office.upload(Array(Self.people.utf8), as: list)
                #expect(answer.status == .unprocessableContent && answer.text.contains("Hãy chọn danh sách cần nhập."))
            }
            #expect(try await office.post("/nhap-lieu", "loai=can-bo").status == .unprocessableContent)
            let broken = try await office.send(.post, "/nhap-lieu", type, Array("--xYzZy\r\nContent".utf8))
            #expect(broken.status == .unprocessableContent && broken.text.contains("bị đứt giữa chừng"))
        }
    }

    @Test func `three hundred megabytes are refused before they are read`() async throws {
        try await ImportSite.with(live: true) { house in
            let office = try await house.office(of: .van)
            let wire = try Wire(port: try #require(house.client.port))
            wire.send(
                """
                POST /nhap-lieu HTTP/1.1\r\nHost: localhost\r\nCookie: \(office.cookie)\r\nSec-Fetch-Site: same-origin\r\n\
                Content-Type: multipart/form-data; boundary=xYzZy\r\nContent-Length: \(300 << 20)\r\n\r\n--xYzZy\r\n
                """)
            let answer = wire.receive(until: "</html>")
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.contains("Tệp nặng 300 MB, quá mức 20 MB"))
            // Whoever does not say how much is coming is stopped by the count.
            let body = ImportVisitor.part("tep", [UInt8](repeating: 65, count: 21 << 20), file: "a.csv")
            let counted = try await office.send(
                .post, "/nhap-lieu", [.contentType: "multipart/form-data; boundary=xYzZy"], body)
            #expect(counted.status == .contentTooLarge && counted.text.contains("quá mức 20 MB"))
            #expect(try await house.stage.only(Int.self, "SELECT count(*) FROM import_run") == 0)
        }
    }

    @Test(arguments: Player.allCases)
    func `the page offers each what they may do`(player: Player) async throws {
        try await ImportSite.with { house in
            let office = try await house.office(of: player)
            let page = try await office.get("/nhap-lieu")
            let mayImport = player.role == .administrator
            #expect(page.status == .ok && page.document.problems == [])
            #expect(page.text.contains("Gửi và kiểm tra") == mayImport)
            #expect(page.text.contains("value=\"to-chuc\"") == (player == .quan))
            #expect(page.text.contains("/nhap-lieu/xuat/tai-khoan.xlsx") == mayImport)
            #expect(try await office.get("/nhap-lieu/mau/can-bo.xlsx").status == (mayImport ? .ok : .notFound))
            #expect(try await office.get("/nhap-lieu/xuat/tai-khoan.csv").status == (mayImport ? .ok : .notFound))
            #expect(try await office.get("/nhap-lieu/huong-dan/to-chuc").status == (player == .quan ? .ok : .notFound))
            if !mayImport { #expect(try await office.upload(Array(Self.people.utf8)).status == .notFound) }
        }
    }

    @Test func `an import of somebody else is not there, by any of its addresses`() async throws {
        try await ImportSite.with { house in
            let owner = try await house.office(of: .van)
            let path = try #require(try await owner.upload(Array(Self.people.utf8)).location)
            try await house.work()
            for player in [Player.lan, .huong, .giang] {
                let other = try await house.office(of: player)
                for address in [path, "\(path)/tien-do", "\(path)/tep-ket-qua", "\(path)/hoan-tac"] {
                    #expect(try await other.get(address).status == .notFound)
                }
                for act in ["xac-nhan", "dung", "tiep-tuc", "hoan-tac", "bo", "cach-doc"] {
                    #expect(try await other.post("\(path)/\(act)").status == .notFound)
                }
                #expect(try await !other.get("/nhap-lieu").text.contains(path))
            }
            #expect(try await owner.get("/nhap-lieu/x").status == .notFound)
            #expect(try await owner.get("/nhap-lieu/0190a000-0000-7000-8000-000000000000").status == .notFound)
        }
    }

    @Test func `files come down with their names, types and nothing to sniff`() async throws {
        try await ImportSite.with { house in
            let office = try await house.office(of: .van)
            let path = try #require(try await office.upload(Array(Self.people.utf8), named: "Danh sách.csv").location)
            try await house.work()
            let back = try await office.get("\(path)/tep-ket-qua")
            #expect(back.text.contains("Kết quả,Lỗi") && back.text.contains("31/02/1980"))
            #expect(
                back.headers[.contentDisposition]?.hasPrefix(
                    "attachment; filename*=UTF-8''Danh%20s%C3%A1ch-ket-qua.csv") == true)
            for (address, name) in [
                ("/nhap-lieu/xuat/to-chuc.xlsx", "to-chuc-2019-02-21.xlsx"),
                ("/nhap-lieu/xuat/can-bo.csv", "can-bo-2019-02-21.csv"),
                ("/nhap-lieu/xuat/can-bo.csv?ngay=2005-06-01", "can-bo-2005-06-01.csv"),
                ("/nhap-lieu/xuat/can-bo.xlsx?pham-vi=cua-toi", "can-bo-2019-02-21.xlsx"),
            ] {
                let file = try await office.get(address)
                #expect(file.status == .ok && file.headers[.contentDisposition]?.hasSuffix(name) == true, "\(address)")
                #expect(file.headers[.xContentTypeOptions] == "nosniff")
                #expect(
                    !file.bytes.isEmpty
                        && file.headers[.contentLength].flatMap { Int($0) } ?? file.bytes.count == file.bytes.count)
            }
            for address in [
                "/nhap-lieu/xuat/can-bo.pdf", "/nhap-lieu/xuat/x.csv", "/nhap-lieu/mau/can-bo",
                "/nhap-lieu/xuat/can-bo.csv.csv",
            ] {
                #expect(try await office.get(address).status == .notFound)
            }
        }
    }

    @Test func `a file in an old encoding is read again by choice`() async throws {
        try await ImportSite.with { house in
            let office = try await house.office(of: .van)
            let bytes = Array("Mã;Họ tên;Tổ chức quản lý\n;Lê Văn A;MTTQ-HK\n".utf8)
            let path = try #require(try await office.upload(bytes).location)
            try await house.work()
            #expect(try await office.get(path).text.contains("Đọc theo cách khác"))
            #expect(try await office.post("\(path)/cach-doc", "bang-ma=windows1252&dau-cach=%3B").location == path)
            try await house.work()
            let page = try await office.get(path)
            #expect(page.text.contains("Không tìm thấy dòng tiêu đề") || page.text.contains("thiếu cột bắt buộc"))
            #expect(page.document.problems == [])
            #expect(try await office.post("\(path)/cach-doc", "bang-ma=utf8&dau-cach=%3B").location == path)
            try await house.work()
            #expect(try await office.get(path).text.contains("Nhập 1 dòng"))
            #expect(try await office.post("\(path)/bo").location == "/nhap-lieu")
            #expect(try await office.get(path).text.contains("Tệp đã bỏ"))
        }
    }

    @Test func `an import that stopped says why and can be gone on with`() async throws {
        try await ImportSite.with { house in
            let office = try await house.office(of: .van)
            let path = try #require(try await office.upload(Array(Self.people.utf8)).location)
            try await house.work()
            _ = try await office.post("\(path)/xac-nhan")
            #expect(try await office.post("\(path)/dung").status == .seeOther)
            let stopped = try await office.get(path)
            #expect(
                stopped.text.contains("Người dùng đã dừng.") && stopped.text.contains("Chạy tiếp")
                    && stopped.document.problems == [])
            #expect(try await office.post("\(path)/xac-nhan").status == .conflict)
            _ = try await office.post("\(path)/tiep-tuc")
            try await house.work()
            #expect(try await office.get(path).text.contains("đã nhập xong"))
        }
    }

    @Test func `accounts ask for a fresh proof before they are taken in`() async throws {
        try await ImportSite.with { house in
            let office = try await house.office(of: .van)
            let path = try #require(
                try await office.upload(
                    Array("Mã cán bộ,Tên đăng nhập\nCB-huong,huong.moi@x.vn\n".utf8), as: "tai-khoan"
                ).location)
            try await house.work()
            house.stage.clock.advance(seconds: 3_600)
            let led = try await office.post("\(path)/xac-nhan")
            #expect(led.status == .seeOther && led.location?.hasPrefix("/tai-khoan/xac-nhan-lai") == true)
        }
    }
}
