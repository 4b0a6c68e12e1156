using FsCheck;
using FsCheck.Fluent;
using Jauge.Core.Messages;

namespace Jauge.Core.Tests.Messages;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("/orders/{{id}}", "id")]
    [InlineData("{{base64(user + ':' + id + \":\" + session)}}", "user id session")]
    [InlineData("{{ users.email }} and {{users.email}}", "users.email")]
    [InlineData("{ \"a\": { \"b\": 1 } }", "")]
    public void Parse_ARightText_NamesWhatItDependsOn(string text, string names)
    {
        var template = Template.Parse(text, out var mistake);
        mistake.ShouldBeNull();
        string.Join(' ', template!.Names).ShouldBe(names);
        template.IsConstant.ShouldBe(names.Length == 0);
    }

    [Theory]
    [InlineData("/orders/{{id", 8)]
    [InlineData("{{}}", 1)]
    [InlineData("{{ 'a' }}", 0)]
    [InlineData("{{bas64(a)}}", 2)]
    [InlineData("{{base64()}}", 2)]
    [InlineData("{{random(1)}}", 2)]
    [InlineData("{{random(9, 1)}}", 2)]
    [InlineData("{{letters(0)}}", 2)]
    [InlineData("{{a ? b}}", 0)]
    [InlineData("{{?}}", 2)]
    [InlineData("{{1a}}", 2)]
    [InlineData("{{'a}}", 2)]
    public void Parse_AMistake_IsFoundAtItsPlace(string text, int at)
    {
        Template.Parse(text, out var mistake).ShouldBeNull();
        mistake!.At.ShouldBe(at);
    }

    [Fact]
    public void Parse_AnUnknownFunction_OffersTheNearest()
    {
        Template.Parse("{{bas64(a)}}", out var mistake);
        mistake!.Help!.Value.English.ShouldContain("base64");
    }

    [Fact]
    public void Parse_ATextWithoutBraces_IsThatText() => Texts().Holds(text =>
    {
        var plain = text.Replace("{{", "", StringComparison.Ordinal);
        return plain.Contains("{{", StringComparison.Ordinal)
            || Template.Parse(plain, out _)!.Parts.SequenceEqual(plain.Length == 0 ? [] : [new TemplateText(plain)]);
    });

    [Fact]
    public void Parse_AnyText_NeitherThrowsNorPointsOutside() => Texts().Holds(text =>
    {
        var braced = $"{{{{{text}}}}}";
        return Template.Parse(braced, out var mistake) is not null
            || (mistake!.At >= 0 && mistake.At < braced.Length && mistake.Length >= 1);
    });

    private static Gen<string> Texts() =>
        Gen.Elements("{{", "}}", "{", "user", "base64(", ")", "'", "\"", "+", ",", " ", "é", "1", "random(1, 2)", "😀").ListOf()
            .Select(parts => string.Concat(parts));
}
