using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.Files;

public sealed class DeliveryTests
{
    private static Delivery Two => Delivery.Of([new("b/two.yaml", "2\n"), new("a.yaml", "1\n")], []);

    [Fact]
    public void Of_FilesInAnyOrder_AreSorted() => Two.Files.Select(f => f.Path).ShouldBe(["a.yaml", "b/two.yaml"]);

    [Theory]
    [InlineData("../a")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("")]
    public void Of_APathThatLeavesTheFolder_IsRefused(string path) =>
        Should.Throw<ArgumentException>(() => Delivery.Of([new(path, "")], []));

    [Fact]
    public void Of_APathTwice_IsRefused() => Should.Throw<ArgumentException>(() => Delivery.Of([new("a", "1"), new("a", "2")], []));

    [Fact]
    public void Compare_AnEmptyFolder_AddsEveryFile() =>
        DeliveryComparison.Compare(Two, Ledger.Empty, _ => null).Select(c => c.Kind).ShouldBe([FileChangeKind.Added, FileChangeKind.Added]);

    [Fact]
    public void Compare_WhatWasRenderedBefore_IsOursToChangeAndRemove()
    {
        var before = Delivery.Of([new("a.yaml", "0\n"), new("old.yaml", "x\n")], []);
        var changes = DeliveryComparison.Compare(Two, Ledger.Of(before), path => before.Files.FirstOrDefault(f => f.Path == path)?.Content);
        changes.Select(c => (c.Path, c.Kind)).ShouldBe(
            [("a.yaml", FileChangeKind.Changed), ("b/two.yaml", FileChangeKind.Added), ("old.yaml", FileChangeKind.Removed)]);
    }

    [Fact]
    public void Compare_AFileChangedByHand_IsSaidSo()
    {
        var changes = DeliveryComparison.Compare(Two, Ledger.Of(Two), path => path == "a.yaml" ? "mine\n" : "2\n");
        changes.Select(c => c.Kind).ShouldBe([FileChangeKind.HandChanged, FileChangeKind.Same]);
    }

    [Fact]
    public void Compare_AFileThatWasThereBefore_IsNotOurs() =>
        DeliveryComparison.Compare(Two, Ledger.Empty, path => path == "a.yaml" ? "mine\n" : null)[0]
            .Kind.ShouldBe(FileChangeKind.HandChanged);

    [Fact]
    public void Compare_ARemovedFileThatIsGoneAlready_IsNoChange() =>
        DeliveryComparison.Compare(Two, Ledger.Of(Delivery.Of([new("gone", "")], [])), _ => null).ShouldNotContain(c => c.Path == "gone");

    [Fact]
    public void Read_WhatLedgerWrites_IsTheSame() => Ledger.Read(Ledger.Of(Two).Write()).ShouldBe(Ledger.Of(Two));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"a\": 1 }")]
    public void Read_ADamagedLedger_IsNone(string text) => Ledger.Read(text).ShouldBeNull();
}
