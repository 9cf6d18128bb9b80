namespace Balance.Indicators.Documents;

/// <summary>
/// How pages look: on screens light and dark, on a phone, on A4. For grey prints outcomes are told by a sign too, and what meets, does not or is
/// open is also darker or lighter, not only of another colour.
/// </summary>
internal static class HtmlStyle
{
    public const string Sheet = """
        :root { --ink: #1b1f24; --paper: #ffffff; --soft: #57606a; --line: #c8ced6; --head: #eef2f7; --link: #0b57a4;
          --met: #1a6b35; --notmet: #b3201a; --open: #7a4e00; --bar: #4f86bf; --bar-bad: #7d1710; --bar-open: #d9a21b; --none: #d5dae0;
          --heat-met: #dcefe1; --heat-tight: #fbe9b7; --heat-near: #f7d3cf; --heat-bad: #c0392b; --heat-bad-ink: #ffffff; --heat-open: #e6e2f3; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ed; --paper: #16191d; --soft: #a5adb8; --line: #444c56; --head: #22272e; --link: #7db7f5;
          --met: #6fce8d; --notmet: #ff8a80; --open: #e5b454; --bar: #6ea3dc; --bar-bad: #ef6a5f; --bar-open: #d9a83a; --none: #3a414a;
          --heat-met: #1f3b29; --heat-tight: #4d3f14; --heat-near: #5a2b28; --heat-bad: #d9564a; --heat-bad-ink: #16191d; --heat-open: #383150; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 1rem; max-width: 62rem; background: var(--paper); color: var(--ink); line-height: 1.6;
          font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; line-height: 1.35; } h2 { font-size: 1.2rem; border-bottom: 2px solid var(--line); margin-top: 2rem; } h3 { font-size: 1.05rem; }
        a { color: var(--link); }
        nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; list-style: none; font-size: .9rem; }
        .table { overflow-x: auto; margin: .8rem 0; }
        table { border-collapse: collapse; font-size: .88rem; min-width: 100%; }
        th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; vertical-align: top; overflow-wrap: normal; word-break: normal; }
        td.met, td.notmet, td.open, td.none { min-width: 5.4em; }
        td { min-width: 4.4em; max-width: 26em; overflow-wrap: anywhere; }
        th { background: var(--head); }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        th.n { white-space: normal; }
        .met { color: var(--met); } .notmet { color: var(--notmet); font-weight: 600; } .open { color: var(--open); font-weight: 600; } .none { color: var(--soft); }
        td.notmet::before, p.notmet::before { content: "✗ " / ""; } td.open::before, p.open::before { content: "? " / ""; } p.met::before { content: "✓ " / ""; }
        #verdict > p:first-of-type { font-size: 1.4rem; font-weight: 700; margin: .6rem 0; }
        li.notmet, li.open { font-weight: 400; }
        figure { margin: 1rem 0; } figcaption { font-weight: 600; } figcaption span { display: block; font-weight: 400; font-size: .82rem; color: var(--soft); }
        svg { display: block; width: 100%; max-width: 44rem; height: auto; margin-top: .3rem; font-family: inherit; }
        svg text { fill: var(--ink); font-size: 13px; } svg .s { font-size: 11.5px; fill: var(--soft); } svg .b { font-weight: 600; }
        svg .c { font-size: 11px; } svg .axis { stroke: var(--line); stroke-width: 1; } svg .limit { stroke: var(--ink); stroke-width: 2; } svg .mean { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
        svg .bar { fill: var(--bar); } svg .bad { fill: var(--bar-bad); } svg .wait { fill: var(--bar-open); stroke: var(--open); stroke-width: .7; } svg .rest { fill: var(--none); } svg .gap { stroke: var(--paper); stroke-width: 1.5; }
        svg .way { stroke: var(--bar); stroke-width: 1.5; } svg .way.bad { stroke: var(--bar-bad); stroke-width: 2.2; } svg .way.wait { stroke: var(--bar-open); stroke-dasharray: 5 3; }
        svg .dot { fill: var(--bar); fill-opacity: .45; stroke: var(--bar); } svg .town { fill: var(--bar-open); fill-opacity: .45; stroke: var(--bar-open); } svg .rural { fill: var(--met); fill-opacity: .35; stroke: var(--met); } svg .where { fill: var(--none); stroke: var(--soft); }
        svg .h0 { fill: none; } svg .h1 { fill: var(--heat-met); } svg .h2 { fill: var(--heat-tight); } svg .h3 { fill: var(--heat-near); stroke: var(--notmet); } svg .h4 { fill: var(--heat-bad); stroke: var(--ink); } svg .h5 { fill: var(--heat-open); stroke: var(--soft); stroke-dasharray: 3 2; }
        svg text.t2 { font-style: italic; } svg text.t4 { fill: var(--heat-bad-ink); font-weight: 700; }
        @media (max-width: 40rem) { body { padding: .6rem; } table { font-size: .8rem; } th, td { padding: .2rem .35rem; } }
        @media print {
          :root { --ink: #000; --paper: #fff; --soft: #444; --line: #999; --head: #eee; --link: #000; --met: #0b4a20; --notmet: #a01812; --open: #6a4300;
            --bar: #4f86bf; --bar-bad: #7d1710; --bar-open: #d9a21b; --none: #d5dae0; --heat-met: #e6f3ea; --heat-tight: #fbe9b7; --heat-near: #f7d3cf; --heat-bad: #b3372b; --heat-bad-ink: #fff; --heat-open: #e6e2f3; }
          @page { size: A4; margin: 16mm 13mm 16mm 13mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
          body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.45; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          nav { display: none; } p, ul { margin: 1.5mm 0; } h1 { margin: 0 0 2mm; font-size: 15pt; } h2 { margin: 4mm 0 2mm; font-size: 12.5pt; } #verdict table { font-size: 8pt; } #verdict td { padding: .5mm 1.5mm; } .table { overflow: visible; } table { font-size: 8.5pt; } th, td { padding: 1mm 1.5mm; }
          thead { display: table-header-group; } tr, li, svg, figure, figcaption { break-inside: avoid; } figure.long { break-inside: auto; } h2, h3, figcaption { break-after: avoid; }
          #verdict + section { break-before: page; } svg { max-width: 150mm; } svg.wide { max-width: 165mm; }
        }

        """;
}
