using FsCheck;
using FsCheck.Fluent;
using Jauge.Core;
using Jauge.Spec.Formatting;

namespace Jauge.Spec.Tests.Reading;

public sealed class ValidDocumentTests
{
    private static readonly Gen<string> Texts = Gen.Choose(0, int.MaxValue).Select(seed => new ValidDocuments(seed).Write());

    [Fact]
    public void Check_AnySystemInWhichAllIsRight_HasNothingToSay() =>
        Holds(text => Checked.Text(text).ShouldBeEmpty(text));

    [Fact]
    public void Check_TheFormattedSystem_IsTheSameSystem() => Holds(text =>
    {
        var canonical = SystemFormatter.Format(text, "system.yaml", new DiagnosticBag())!;
        Checked.Document(text, out var before);
        Checked.Document(canonical, out var after).ShouldBeEmpty(canonical);
        foreach (var environment in before!.Environments) after!.In(environment).ShouldBe(before.In(environment), canonical);
    });

    private static void Holds(Action<string> property) =>
        Prop.ForAll(Texts.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(
        int.TryParse(Environment.GetEnvironmentVariable("JAUGE_CHECKS"), out var checks) ? checks : 200));
}
