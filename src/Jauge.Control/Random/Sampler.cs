using System.Runtime.CompilerServices;
using Jauge.Core;

namespace Jauge.Control.Random;

/// <summary>A distribution made ready to draw from: whole nanoseconds from 64 random bits, the same on every platform.</summary>
/// <remarks>A table row, not an object with a virtual method: the loop reads it in place. A time is rounded to the nearest nanosecond; the
/// mean moves by less than half of one.</remarks>
public readonly struct Sampler
{
    private const double MaxNanoseconds = 4.6e18;               // a draw beyond 146 years is cut there, so that time never overflows
    private const double MaxLogarithm = 42;                     // e⁴² is below that, and e⁻⁴² a normal number
    private const double MaxMean = MaxNanoseconds / 64;         // 2.3 years
    private const ulong StageStep = 0xA0761D6478BD642F;         // not the step of further bits: a stage may need those for itself
    private const double Half = 0.5;
    private const double NanosecondsPerTick = 100;
    private readonly double _first;
    private readonly double _second;
    private readonly long[] _values;

    private Sampler(SamplerKind kind, double first, double second, long[]? values = null) =>
        (Kind, _first, _second, _values) = (kind, first, second, values ?? []);

    /// <summary>How bits become time.</summary>
    public SamplerKind Kind { get; }

    /// <summary>Makes a distribution ready.</summary>
    /// <param name="distribution">Any of Core's.</param>
    /// <exception cref="NotSupportedException">A distribution that is not one of Core's.</exception>
    public static Sampler Of(Distribution distribution) => distribution switch
    {
        ConstantDistribution constant => new(SamplerKind.Constant, Nanoseconds(constant.Mean), 0),
        ExponentialDistribution exponential => new(SamplerKind.Exponential, Math.Min(Nanoseconds(exponential.Mean), MaxMean), 0),
        UniformDistribution uniform => new(SamplerKind.Uniform, Nanoseconds(uniform.Low), Nanoseconds(uniform.High - uniform.Low)),
        LogNormalDistribution logNormal => LogNormal(logNormal),
        ErlangDistribution erlang => new(SamplerKind.Erlang, Nanoseconds(erlang.Mean) / erlang.Stages, erlang.Stages),
        EmpiricalDistribution empirical => new(SamplerKind.Empirical, 0, 0, [.. empirical.Values.Select(v => v.Ticks * 100)]),
        _ => throw new NotSupportedException($"No sampler for {distribution.GetType().Name}."),
    };

    /// <summary>Draws a time.</summary>
    /// <param name="bits">Uniform; one number of a stream is one draw, whatever the distribution.</param>
    /// <returns>Nanoseconds, 0 or more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Draw(ulong bits)
    {
        if (Kind == SamplerKind.Exponential) return Truncated(Math.FusedMultiplyAdd(_first, Ziggurat.Exponential(bits), Half));
        return Kind == SamplerKind.LogNormal ? DrawLogNormal(bits, _first, _second) : DrawRare(bits);
    }

    // its terms by value: they are read while the bits are still being mixed; no normal number leaves the range
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static long DrawLogNormal(ulong bits, double mu, double sigma) => Ziggurat.IsPlainNormal(bits)
        ? Truncated(PortableMath.PowerOfRoot(Ziggurat.PlainNormal(bits, sigma, mu), Half))
        : DrawLogNormalEdge(bits, mu, sigma);

    // apart: whoever calls nothing keeps everything in registers
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static long DrawLogNormalEdge(ulong bits, double mu, double sigma) =>
        Truncated(PortableMath.PowerOfRoot(Math.FusedMultiplyAdd(sigma, Ziggurat.Normal(bits), mu), Half));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long DrawRare(ulong bits) => Kind switch
    {
        SamplerKind.Constant => Rounded(_first),
        SamplerKind.Uniform => Rounded(Math.FusedMultiplyAdd(Ziggurat.Unit(bits), _second, _first)),
        SamplerKind.Erlang => Stages(bits),
        SamplerKind.WideLogNormal => Rounded(PortableMath.Exp(Math.FusedMultiplyAdd(_second, Ziggurat.Normal(bits), _first))),
        _ => _values[(int)Math.BigMul(bits, (ulong)_values.Length, out _)],
    };

    private long Stages(ulong bits)
    {
        var sum = Ziggurat.Exponential(bits);
        for (var stage = 1; stage < _second; stage++)
        {
            sum += Ziggurat.Exponential(RandomStream.Mix(unchecked(bits + ((ulong)stage * StageStep))));
        }

        return Rounded(_first * sum);
    }

    // Core's own μ and σ go through the platform's logarithm; these do not
    private static Sampler LogNormal(LogNormalDistribution distribution)
    {
        var mean = Nanoseconds(distribution.Mean);
        var ratio = Nanoseconds(distribution.StandardDeviation) / mean;
        var variance = PortableMath.Log(1 + (ratio * ratio));
        var (mu, sigma) = (PortableMath.Log(mean) - (variance / 2), Math.Sqrt(variance));
        return Math.Abs(mu) + (Ziggurat.NormalBound * sigma) < MaxLogarithm
            ? new(SamplerKind.LogNormal, mu * PortableMath.StepsPerE, sigma * PortableMath.StepsPerE)
            : new(SamplerKind.WideLogNormal, mu, sigma);
    }

    private static long Rounded(double nanoseconds) => Truncated(Math.Min(nanoseconds, MaxNanoseconds) + Half);

    // in range: no mean reaches 2^61 ns / 64, and no exponential number 64
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Truncated(double nanoseconds) => double.ConvertToIntegerNative<long>(nanoseconds);

    private static double Nanoseconds(TimeSpan time) => time.Ticks * NanosecondsPerTick;
}
