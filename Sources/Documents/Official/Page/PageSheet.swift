internal import Markup

/// How documents of a style look on paper and on the screen: sizes and margins are the style's, the rest is common.
struct PageSheet {
    private let style: DocumentStyle
    private var sizes: DocumentSizes { style.sizes }

    init(_ style: DocumentStyle) { self.style = style }

    var css: HTML { "\(text)\(head)\(tables)\(media)" }

    /// Lines may run from single to one and a half, paragraphs stand at least 6 points apart (Phụ lục I, Mục II).
    private var text: HTML {
        """
        .official{font:\(sizes.body.points)pt/1.2 "Times New Roman","Liberation Serif",serif;color:#000;widows:2;orphans:2}
        .official p,.official h1,.official h2,.official h3,.official h4{font:inherit;color:inherit;margin:0;max-width:none;letter-spacing:normal}
        .official .kind,.official .abstract{font-weight:bold;text-align:center}
        .official .kind{font-size:\(sizes.kind.points)pt;margin-top:12pt;break-after:avoid}
        .official .abstract{font-size:\(sizes.abstract.points)pt}
        .official .abstract:has(.under){margin-bottom:10pt}
        .official .under,.official .whole{display:inline-block}
        .official .under::after{content:"";display:block;width:40%;margin:2pt auto 0;border-top:.75pt solid #000}
        .official .whole{border-bottom:.75pt solid #000;padding-bottom:1pt}
        .official .addressees{margin:12pt 0 6pt 25mm}
        .official .addressees p{margin-top:3pt}
        .official .addressee{padding-left:20mm}
        .official .clause,.official .item,.official .citation,.official .note,.official .heading,.official .subheading\
        {margin-top:6pt;text-align:justify;text-indent:12.7mm;white-space:pre-line}
        .official .clause:empty::after{content:"\\00a0"}
        .official .citation,.official .note,.official .reference{font-style:italic}
        .official .heading,.official .subheading,.official .chapter,.official .annex,.official .resolution\
        {font-weight:bold;break-after:avoid}
        .official .chapter,.official .annex,.official .resolution,.official .reference{text-align:center;margin-top:6pt}
        .official .annex{bookmark-level:1}
        .official .resolution{margin:12pt 0 6pt}
        .official .reference{margin-bottom:6pt}
        .official .last{break-after:avoid}

        """
    }

    private var head: HTML {
        """
        .official table{border-collapse:collapse;border:0;margin:0;font-size:inherit;background:none}
        .official td,.official th{border:0;padding:0 1mm;vertical-align:top;font-weight:normal;text-align:left;color:inherit;background:none}
        .official .head p,.official .signatures p,.official .grid td,.official .grid th{white-space:pre-wrap}
        .official .head{width:100%;table-layout:fixed}
        .official .head td{text-align:center}
        .official .head td:first-child{width:40%}
        .official .superior{font-size:\(sizes.superior.points)pt}
        .official .issuer{font-size:\(sizes.issuer.points)pt;font-weight:bold}
        .official .separator{font-size:\(sizes.issuer.points)pt}
        .official .emblem{font-size:\(sizes.emblem.points)pt;font-weight:bold}
        .official .motto{font-size:\(sizes.motto.points)pt;font-weight:bold}
        .official .number{font-size:\(sizes.number.points)pt;margin-top:3pt}
        .official .day{font-size:\(sizes.day.points)pt;font-style:italic;margin-top:3pt}
        .official .about{font-size:\(sizes.letterAbstract.points)pt;margin-top:6pt}
        .official .mark{box-sizing:border-box;height:8mm;line-height:7mm;margin:6pt auto 0;border:1pt solid #f00;color:#f00;font-size:13pt;font-weight:bold;white-space:nowrap}
        .official .w20{width:20mm}.official .w30{width:30mm}.official .w40{width:40mm}
        .official .mark.reach{width:52mm;border-color:#000;color:#000}

        """
    }

    /// No pair of signatures is parted by the end of a page.
    private var tables: HTML {
        """
        .official .grid{width:100%;table-layout:fixed;margin-top:6pt;font-size:\(sizes.grid.points)pt}
        .official .grid td,.official .grid th{border:.5pt solid #000;overflow-wrap:break-word}
        .official .grid thead{display:table-header-group}
        .official .grid th{font-weight:bold;text-align:center}
        .official .grid .part th{text-align:left}
        .official .grid .part{break-after:avoid}
        .official .grid .middle{text-align:center}
        .official .signatures{width:100%;table-layout:fixed;margin-top:12pt;break-before:avoid}
        .official .signatures tbody{break-inside:avoid}
        .official .signatures td{width:50%;text-align:center;padding-bottom:12pt}
        .official .signatures td.left{text-align:left}
        .official .signer{font-size:\(sizes.signer.points)pt;font-weight:bold}
        .official .room{height:\(SignatureCell.room)mm}
        .official .recipients{font-size:\(sizes.recipients.points)pt;break-inside:avoid;text-align:left}
        .official .recipients .to{font-size:\(sizes.recipientsTitle.points)pt;font-weight:bold;font-style:italic}
        .official .verification{font-size:8pt;line-height:1.2}
        .official .verification img{image-rendering:pixelated;width:12mm;height:12mm;vertical-align:middle;margin-right:2mm}
        .official .verification div{display:inline-block;vertical-align:middle}

        """
    }

    private var media: HTML {
        let margins = style.margins
        return """
            @media print{
            html,body{margin:0;padding:0;background:#fff}
            .official .sheet+.sheet{break-before:page}
            .official .verification{position:running(verification)}
            }
            @media screen{
            .official{display:flex;flex-direction:column;background:#fff}
            .official .sheet{padding:\(margins.top.millimetres)mm \(margins.right.millimetres)mm \(margins.bottom.millimetres)mm \(margins.left.millimetres)mm}
            .official .sheet+.sheet{border-top:1px solid #bbb}
            .official .verification{order:2;padding:0 8mm 8mm}
            .official .wide{overflow-x:auto}
            @media (max-width:48rem){
            .official .sheet{padding:6mm 4mm}
            .official .head,.official .head tbody,.official .head tr,.official .head td{display:block;width:auto}
            .official .head td:first-child{width:auto}
            .official .addressees{margin-left:0}
            .official .grid{min-width:56rem}
            }}

            """
    }
}
