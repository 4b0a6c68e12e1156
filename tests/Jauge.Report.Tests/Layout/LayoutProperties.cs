using FsCheck;
using FsCheck.Fluent;
using Jauge.Report.Layout;

namespace Jauge.Report.Tests.Layout;

public sealed class LayoutProperties
{
    private static readonly Arbitrary<string> Words =
        Gen.Choose(1, 30).SelectMany(n => Gen.ArrayOf(Gen.Elements("a", "bcd", "word", "1,510\u00a0EUR", "été", "figure-with-dashes"), n))
            .Select(w => string.Join(' ', w)).ToArbitrary();

    [Fact]
    public void Paragraph_OfAnyWidth_KeepsEveryWordAndNeverExceedsTheWidth() =>
        Prop.ForAll(Words, Gen.Choose(40, 120).ToArbitrary(), (text, width) =>
        {
            var printed = Given.Print(p => p.Paragraph(text, 3, 2), width: width).TrimEnd('\n');
            return printed.Split('\n').All(l => l.Length <= width)
                && string.Join(' ', printed.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)) == text.Replace('\u00a0', ' ');
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Table_OfAnyTexts_FitsThePage() =>
        Prop.ForAll(Words, Words, (a, b) =>
            Given.Print(p => p.Table(new TextTable(new Column("name"), Column.Words("what"), Column.Words("why")).Row("x", a, b)),
                width: 60).Split('\n').All(l => l.Length <= 60)).QuickCheckThrowOnFailure();

    [Fact]
    public void Line_OfAnyText_HasNoControlCharacter() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
            Given.Print(p => p.Line(text.Get)).TrimEnd('\n').All(c => !char.IsControl(c))).QuickCheckThrowOnFailure();
}
