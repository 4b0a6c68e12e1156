using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jauge.Rendering.Writing.Markdown;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Jauge.Rendering.Tests.Writing;

public sealed class MarkdownPageTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().Build();

    private static readonly Gen<string> Texts = Gen.Elements(
        "a", "B2", " ", "*", "**", "_", "`", "``", "[", "]", "(", ")", "#", "# ", "-", "- ", "+ ", "1. ", "2)", ">", "<b>", "&amp;", "&",
        "|", "\\", "~", "!", "![", "$", "é", "😀", "---", "===", "http://x.y", "[ ]", ":", ".", "^")
        .ListOf().Select(parts => string.Join(' ', string.Concat(parts).Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Write_APage_ReadsAsAPersonWouldWriteIt() =>
        new MarkdownPage().Heading(1, "Restore").Paragraph("From " + MarkdownText.Code("a|b") + " & more_or_less")
        .Tasks(["one", "two"]).Table(["Name", "Value"], [[MarkdownText.Code("a|b"), MarkdownText.Link("page", "a.md")]])
            .Code("bash", "echo '```'\n").Bullets([]).Write().ShouldBe(
        """
        # Restore

        From `a|b` & more\_or\_less

        - [ ] one
        - [ ] two

        | Name | Value |
        |---|---|
        | a\|b | [page](a.md) |

        ````bash
        echo '```'
        ````

        """);

    [Fact]
    public void Write_AnyTexts_AreReadBackAsTheyWere()
    {
        foreach (var text in Texts.Sample(600, 12).Where(t => t.Length > 0))
        {
            Shown(new MarkdownPage().Paragraph(text)).ShouldBe(text);
            Shown(new MarkdownPage().Paragraph(MarkdownText.Code(text))).ShouldBe(text);
            Shown(new MarkdownPage().Bullets([text])).ShouldBe(text);
            Shown(new MarkdownPage().Tasks([text])).Trim().ShouldBe(text);
            Shown(new MarkdownPage().Heading(2, text)).ShouldBe(text);
            Cells(new MarkdownPage().Table(["h", "i"], [[text, MarkdownText.Code(text)]])).ShouldBe(["h", "i", text, text]);
            Markdown.Parse(new MarkdownPage().Code("", text).Write(), Reader).Descendants<FencedCodeBlock>().Single().Lines.ToString()
                .ShouldBe(text);
        }
    }

    [Fact]
    public void Table_ARowThatDoesNotFit_IsRefused() =>
        Should.Throw<ArgumentException>(() => new MarkdownPage().Table(["a"], [["b", "c"]]));

    private static string Shown(MarkdownPage page) => Plain(Markdown.Parse(page.Write(), Reader));

    private static List<string> Cells(MarkdownPage page) =>
        [.. Markdown.Parse(page.Write(), Reader).Descendants<TableCell>().Select(Plain)];

    private static string Plain(MarkdownObject part)
    {
        var text = new StringBuilder();
        foreach (var inline in part.Descendants<LeafInline>())
            text.Append(inline switch { LiteralInline literal => literal.Content.ToString(), CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(), _ => "" });
        return text.ToString();
    }
}
