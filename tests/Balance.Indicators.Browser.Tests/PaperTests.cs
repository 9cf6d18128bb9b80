using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Balance.Indicators.Browser.Tests;

/// <summary>Every paper that is a page, as a browser shows it.</summary>
public sealed class PaperTests(Browser browser) : IClassFixture<Browser>
{
    /// <summary>A4 and a telephone, in the units of pages.</summary>
    private const int A4 = 794;
    private const int Telephone = 390;

    [SkippableTheory]
    [MemberData(nameof(Paper.Names), MemberType = typeof(Paper))]
    public async Task Pages_say_nothing_and_ask_for_nothing_and_are_no_wider_than_their_window(
        string name
    )
    {
        foreach (int width in (int[])[A4, Telephone])
        {
            OpenPage open = await browser.Shared(name, width);
            string[] wide = await open.Page.EvaluateAsync<string[]>(
                """
                () => {
                    const most = document.documentElement.clientWidth + 0.5;
                    const inTable = item => item.closest(".table");
                    return [...document.body.querySelectorAll("*")]
                        .filter(item => !inTable(item) && item.getBoundingClientRect().right > most)
                        .map(item => item.tagName + " " + item.getBoundingClientRect().right + " " + item.textContent.slice(0, 40))
                        .concat(document.documentElement.scrollWidth > most ? ["page " + document.documentElement.scrollWidth] : []);
                }
                """
            );
            Assert.Equal([], wide.Take(5));
            Assert.Equal([], open.Said);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Paper.Names), MemberType = typeof(Paper))]
    public async Task No_two_texts_of_a_picture_meet_and_none_leaves_it(string name)
    {
        OpenPage open = await browser.Shared(name, A4);
        string[] meeting = await open.Page.EvaluateAsync<string[]>(
            """
            () => {
                const found = [];
                for (const picture of document.querySelectorAll("svg")) {
                    const edge = picture.getBoundingClientRect();
                    const texts = [...picture.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
                    texts.forEach(([text, box], i) => {
                        if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1) {
                            found.push(text + " leaves its picture");
                        }
                        for (let j = i + 1; j < texts.length; j++) {
                            const [other, its] = texts[j];
                            const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
                            // Boxes reach from the highest to the lowest that a letter may, so that those of lines that are near touch; letters do not.
                            const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
                            if (across > 0.5 && down > 0.35 * Math.min(box.height, its.height)) {
                                found.push(text + " meets " + other);
                            }
                        }
                    });
                }
                return found;
            }
            """
        );
        Assert.Equal([], meeting.Take(5));
    }

    [SkippableTheory]
    [MemberData(nameof(Paper.Names), MemberType = typeof(Paper))]
    public async Task Every_text_can_be_selected(string name)
    {
        OpenPage open = await browser.Shared(name, A4);
        string[] left = await open.Page.EvaluateAsync<string[]>(
            """
            () => {
                const plain = text => text.replace(/\s+/g, "");
                getSelection().selectAllChildren(document.body);
                const all = plain(getSelection().toString());
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const left = [];
                while (walker.nextNode()) {
                    const node = walker.currentNode;
                    if (!["title", "desc", "style"].includes(node.parentElement.localName)
                        && getComputedStyle(node.parentElement).display !== "none"
                        && !all.includes(plain(node.data))) {
                        left.push(node.data);
                    }
                }
                return left;
            }
            """
        );
        Assert.Equal([], left.Take(5));
    }

    /// <summary>All rules in light colours; in dark ones those of contrast, which alone may differ.</summary>
    [SkippableTheory]
    [MemberData(nameof(Paper.Kinds), MemberType = typeof(Paper))]
    public async Task Readers_of_the_screen_find_no_obstacle_light_or_dark(string name)
    {
        OpenPage open = await browser.Shared(name, A4);
        Pass(await open.Page.RunAxe(), "light");
        await open.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Pass(
            await open.Page.RunAxe(
                new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("color-contrast") }
            ),
            "dark"
        );
        await open.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static void Pass(AxeResult result, string colours)
    {
        Assert.NotEmpty(result.Passes);
        Assert.Equal(
            [],
            result.Violations.SelectMany(item =>
                item.Nodes.Take(3).Select(node => colours + " " + item.Id + ": " + node.Html)
            )
        );
    }
}
