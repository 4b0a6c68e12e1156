using FsCheck;
using FsCheck.Fluent;
using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Formatting;

namespace Jauge.Spec.Tests.Formatting;

public sealed class FormattingPropertyTests
{
    private static readonly Gen<string> Texts = Gen.Choose(0, int.MaxValue).Select(seed => new RandomYaml(seed).Text());

    [Fact]
    public void Format_AnyText_KeepsTheTree() => Holds(text => SameMeaning.Of(Tree(text)!, Laid(text)));

    [Fact]
    public void Format_AnyText_KeepsEveryCommentInOrder() =>
        Holds(text => CommentQueue.Of(text).SequenceEqual(CommentQueue.Of(Laid(text))));

    [Fact]
    public void Format_Twice_IsOnce() => Holds(text => Laid(Laid(text)) == Laid(text));

    [Fact]
    public void Format_AnyText_HasOneLineEndAtItsEnd() =>
        Holds(text => Laid(text) is var laid && laid.EndsWith('\n')
            && (!laid.EndsWith("\n\n", StringComparison.Ordinal) || text.Contains('+', StringComparison.Ordinal)));

    // Only what the reader takes is ever laid out.
    private static void Holds(Func<string, bool> property) => Prop.ForAll(
        Texts.ToArbitrary(), text => (Tree(text) is null || property(text))
            .ShouldBeTrue(Tree(text) is null ? "" : $"as:\n{Laid(text)}\nand again:\n{Laid(Laid(text))}"))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Checks));

    private static int Checks => int.TryParse(Environment.GetEnvironmentVariable("JAUGE_CHECKS"), out var checks) ? checks : 500;

    private static string Laid(string text) => LayoutWriter.Write(LayoutReader.Read(text));

    private static YamlNode? Tree(string text)
    {
        var bag = new DiagnosticBag();
        var tree = YamlReader.ReadText(text, "t", YamlLimits.Default, bag);
        return bag.HasErrors ? null : tree;
    }
}
