using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Resilience;

namespace Jauge.Control.Tests.Resilience;

public class BackoffTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 200)]
    [InlineData(5, 1600)]
    [InlineData(9, 20000)]
    [InlineData(5000, 20000)]
    public void Delay_WithoutJitter_DoublesToTheCap(int retry, double milliseconds)
    {
        var stream = new CountingStream(1);
        new BackoffOptions { Jitter = Jitter.None }.Delay(retry, TimeSpan.Zero, ref stream)
            .ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
        stream.Draws.ShouldBe(0);
    }

    [Fact]
    public void Delay_AnyJitter_StaysInItsRange() =>
        Prop.ForAll(Gen.Elements(Enum.GetValues<Jitter>()).ToArbitrary(), Gen.Choose(1, 12).ToArbitrary(),
            Gen.Choose(0, 1_000_000).ToArbitrary(), (jitter, retry, seed) =>
    {
        var stream = new CountingStream((ulong)seed);
        var whole = new BackoffOptions { Jitter = Jitter.None }.Delay(retry, TimeSpan.Zero, ref stream);
        var options = new BackoffOptions { Jitter = jitter };
        var delay = options.Delay(retry, whole, ref stream);
        return delay <= options.Cap && jitter switch
        {
            Jitter.None => delay == whole,
            Jitter.Full => delay >= TimeSpan.Zero && delay < whole,
            Jitter.Equal => delay >= whole / 2 && delay < whole,
            _ => delay >= options.Base && delay < (whole * 3 > options.Base ? whole * 3 : options.Base + TimeSpan.FromTicks(1)),
        };
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void After_NoRetryLeft_IsNull() => After(new() { MaxRetries = 2 }, 3).ShouldBeNull();

    [Fact]
    public void After_DeadlineTooNear_IsNull() =>
        After(new() { Backoff = new() { Jitter = Jitter.None } }, 1, TimeSpan.FromMilliseconds(100)).ShouldBeNull();

    [Fact]
    public void After_BudgetUsedUp_IsNull()
    {
        var options = new RetryOptions { Budget = new() { MinRetriesPerSecond = 0 } };
        var budget = new RetryBudget(options.Budget, TimeSpan.Zero);
        var stream = new CountingStream(1);
        Retry.After(options, 1, new(TimeSpan.Zero, TimeSpan.MaxValue), ref budget, ref stream).ShouldBeNull();
        for (var i = 0; i < 5; i++)
            budget.OnRequest(options.Budget, TimeSpan.Zero);
        Retry.After(options, 1, new(TimeSpan.Zero, TimeSpan.MaxValue), ref budget, ref stream).ShouldNotBeNull();
        Retry.After(options, 1, new(TimeSpan.Zero, TimeSpan.MaxValue), ref budget, ref stream).ShouldBeNull();
    }

    [Fact]
    public void TryRetry_LongAfterTheRequests_HasForgottenThem()
    {
        var options = new RetryBudgetOptions { MinRetriesPerSecond = 0 };
        var budget = new RetryBudget(options, TimeSpan.Zero);
        for (var i = 0; i < 100; i++)
            budget.OnRequest(options, TimeSpan.Zero);
        budget.Balance.ShouldBe(20, 1e-9);
        budget.TryRetry(options, At.Minutes(1)).ShouldBeFalse();
    }

    [Fact]
    public void TryRetry_SteadyRequests_AllowsAFifthPlusTheReserve()
    {
        var options = new RetryBudgetOptions { MinRetriesPerSecond = 1 };
        var budget = new RetryBudget(options, TimeSpan.Zero);
        var retries = 0;
        for (var i = 0; i < 60_000; i++)
        {
            budget.OnRequest(options, TimeSpan.FromMilliseconds(i * 10));
            retries += budget.TryRetry(options, TimeSpan.FromMilliseconds(i * 10)) ? 1 : 0;
        }
        retries.ShouldBeInRange(11_500, 12_700);
    }

    private static TimeSpan? After(RetryOptions options, int failed, TimeSpan? left = null)
    {
        var (budget, stream) = (default(RetryBudget), new CountingStream(1));
        return Retry.After(options, failed, new(TimeSpan.Zero, left ?? TimeSpan.MaxValue), ref budget, ref stream);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2.5, 0.5)]
    [InlineData(3, 0)]
    [InlineData(9, 0)]
    public void AttemptAt_BothLimits_TakesTheShorter(double elapsed, double expected) =>
        new TimeoutOptions(At.Seconds(1), At.Seconds(3)).AttemptAt(At.Seconds(elapsed)).ShouldBe(At.Seconds(expected));

    [Fact]
    public void AttemptAt_NoLimit_IsWithoutEnd()
    {
        new TimeoutOptions().AttemptAt(At.Seconds(9)).ShouldBe(TimeSpan.MaxValue);
        new TimeoutOptions(At.Seconds(1)).AttemptAt(At.Minutes(9)).ShouldBe(At.Seconds(1));
    }
}
