using Jauge.Core;
using Jauge.Sizing.Committing;

namespace Jauge.Sizing.Tests.Committing;

public sealed class ReservationTests
{
    [Fact]
    public void Best_AnyUse_SavesMostOfAllCounts()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            EquatableList<double> use = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.NextDouble()).OrderDescending()];
            var reservation = new Reservation(1 + (decimal)random.NextDouble(), (decimal)random.NextDouble());
            var most = Enumerable.Range(0, use.Count + 3).Max(k => reservation.Saving(k, use));
            reservation.Saving(reservation.Best(use), use).ShouldBe(most, 1e-9m, $"seed {seed}");
            reservation.Regret(reservation.Best(use), use).ShouldBe(0);
            Enumerable.Range(0, use.Count + 3).ShouldAllBe(k => reservation.Regret(k, use) >= 0);
        }
    }

    [Theory]
    [InlineData(0.79, 0)]
    [InlineData(0.80, 1)]
    [InlineData(0.81, 1)]
    public void Best_AtTheBreakEven_IsOneFromThereOn(double use, int expected) => new Reservation(100, 80).Best([use]).ShouldBe(expected);

    [Fact]
    public void Saving_BeyondWhatRuns_IsLost() => new Reservation(100, 60).Saving(3, [1, 0.5]).ShouldBe(40 - 10 - 60);
}
