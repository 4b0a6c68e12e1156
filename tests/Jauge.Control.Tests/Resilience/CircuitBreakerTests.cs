using Jauge.Control.Resilience;

namespace Jauge.Control.Tests.Resilience;

public class CircuitBreakerTests
{
    private static readonly CircuitBreakerOptions Options =
        new() { FailureRatio = 0.5, MinThroughput = 4, SamplingDuration = At.Seconds(10), BreakDuration = At.Seconds(5) };

    // One character a second: S success, F failure, . nothing, x a call that must be refused; T asks whether a trial passes, and leaves it
    // open.
    [Theory]
    [InlineData("SSFF", CircuitState.Open)]
    [InlineData("SSSF", CircuitState.Closed)]
    [InlineData("FFF", CircuitState.Closed)]
    [InlineData("FFFF", CircuitState.Open)]
    [InlineData("FFFFxxxx", CircuitState.Open)]
    [InlineData("FFFF....S", CircuitState.Closed)]
    [InlineData("FFFF....F", CircuitState.Open)]
    [InlineData("FFFF....Fxxxx", CircuitState.Open)]
    [InlineData("FFFF....Tx", CircuitState.HalfOpen)]
    [InlineData("FFFF....TxxxxS", CircuitState.Closed)]
    [InlineData("FF..........FF", CircuitState.Closed)]
    [InlineData("FFFF....SFFFF", CircuitState.Open)]
    [InlineData("FFFF....SFF", CircuitState.Closed)]
    public void Report_Sequence_EndsIn(string calls, CircuitState expected)
    {
        var breaker = default(CircuitBreaker);
        for (var i = 0; i < calls.Length; i++)
            Play(ref breaker, calls[i], At.Seconds(i));
        breaker.State.ShouldBe(expected);
    }

    [Fact]
    public void Report_SeveralTrials_AllMustPass()
    {
        var (breaker, options) = (default(CircuitBreaker), Options with { Trials = 2 });
        for (var i = 0; i < 4; i++)
            breaker.Report(options, TimeSpan.Zero, false);
        breaker.TryEnter(options, At.Seconds(5)).ShouldBeTrue();
        breaker.Report(options, At.Seconds(5), true);
        breaker.State.ShouldBe(CircuitState.HalfOpen);
        breaker.TryEnter(options, At.Seconds(5)).ShouldBeTrue();
        breaker.Report(options, At.Seconds(5), true);
        breaker.State.ShouldBe(CircuitState.Closed);
    }

    private static void Play(ref CircuitBreaker breaker, char call, TimeSpan now)
    {
        if (call == '.')
            return;
        breaker.TryEnter(Options, now).ShouldBe(call != 'x', $"at {now}");
        if (call is 'S' or 'F')
            breaker.Report(Options, now, call == 'S');
    }
}
