using FsCheck;
using FsCheck.Fluent;
using Jauge.Rehearsal.Ledger;

namespace Jauge.Rehearsal.Tests.Ledger;

public sealed class LedgerTests
{
    [Fact]
    public void Compare_WhatWasKept_IsWhole()
    {
        var comparison = LedgerComparison.Of([Attempt(1), Acknowledge(1, 1), Attempt(2), Acknowledge(2, 2)], [2, 1]);
        comparison.IsWhole.ShouldBeTrue();
        comparison.LossAt(TimeSpan.FromSeconds(5)).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Compare_AnAcknowledgedWriteThatIsGone_IsLostWithItsTime()
    {
        var comparison = LedgerComparison.Of([Attempt(1), Acknowledge(1, 1), Attempt(2), Acknowledge(2, 3)], [1]);
        comparison.Lost.ShouldBe([2]);
        comparison.IsWhole.ShouldBeFalse();
        comparison.LossAt(TimeSpan.FromSeconds(5)).ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Compare_WritesLostAfterTheFault_CountToTheLastOfThem() =>
        LedgerComparison.Of([Attempt(1), Acknowledge(1, 4), Attempt(2), Acknowledge(2, 9)],
            []).LossAt(TimeSpan.FromSeconds(6)).ShouldBe(TimeSpan.FromSeconds(5));

    [Fact]
    public void Compare_ARowNobodyWasToldOf_IsAGhostAndLegal()
    {
        var comparison = LedgerComparison.Of([Attempt(1)], [1]);
        comparison.Ghosts.ShouldBe([1]);
        comparison.IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData(new long[] { 1, 1 }, true)]
    [InlineData(new long[] { 1, 77 }, false)]
    public void Compare_ARowTwiceOrFromElsewhere_IsNotWhole(long[] rows, bool twice)
    {
        var comparison = LedgerComparison.Of([Attempt(1), Acknowledge(1, 1)], rows);
        comparison.IsWhole.ShouldBeFalse();
        (comparison.Duplicates.Count, comparison.Strangers.Count).ShouldBe(twice ? (1, 0) : (0, 1));
    }

    [Fact]
    public void Compare_AnyHistory_CountsEachWriteOnce() => Prop.ForAll(History(), h =>
    {
        var comparison = LedgerComparison.Of(h.SelectMany((w, i) => Entries(i, w)),
            h.SelectMany((w, i) => Enumerable.Repeat((long)i, w.Rows)));
        (comparison.Acknowledged + comparison.Ghosts.Count).ShouldBe(h.Count(w => w.Acknowledged || w.Rows > 0));
        comparison.Lost.Count.ShouldBe(h.Count(w => w is { Acknowledged: true, Rows: 0 }));
        comparison.Duplicates.Count.ShouldBe(h.Count(w => w.Rows > 1));
        comparison.Found.ShouldBe(h.Sum(w => w.Rows));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_AJournalThatWasCutOff_GivesItsWholeLines()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("jauge-journal-").FullName, "drill.journal");
        using (LedgerJournal journal = new(path))
        {
            journal.Note(1, LedgerEvent.Attempted, TimeSpan.FromSeconds(1));
            LedgerJournal.Read(path).Count().ShouldBe(1);
            journal.Note(1, LedgerEvent.Acknowledged, TimeSpan.FromSeconds(2));
        }

        File.AppendAllText(path, "! 2 99");
        LedgerJournal.Read(path).ShouldBe([Attempt(1) with { At = TimeSpan.FromSeconds(1) }, Acknowledge(1, 2)]);
        Should.Throw<IOException>(() => new LedgerJournal(path));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static LedgerEntry Attempt(long id) => new(id, LedgerEvent.Attempted, TimeSpan.Zero);

    private static LedgerEntry Acknowledge(long id, int second) => new(id, LedgerEvent.Acknowledged, TimeSpan.FromSeconds(second));

    private static IEnumerable<LedgerEntry> Entries(long id, (bool Acknowledged, int Rows) write) =>
        write.Acknowledged ? [Attempt(id), Acknowledge(id, 1)] : [Attempt(id)];

    private static Arbitrary<List<(bool Acknowledged, int Rows)>> History() =>
        (from acknowledged in Gen.Elements(true, false) from rows in Gen.Choose(0, 2) select (acknowledged, rows)).ListOf().ToArbitrary();
}
