using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>A distribution of the language that describes measured times, and how well.</summary>
/// <param name="Distribution">Mean and deviation to three digits.</param>
/// <param name="Count">Times behind it; 0 where it is a described one, scaled.</param>
/// <param name="MeanLow">Lower end of the 95 % confidence interval of the mean, in seconds.</param>
/// <param name="MeanHigh">Its upper end.</param>
/// <param name="Distance">Largest difference between the measured shares and the distribution's (Kolmogorov and Smirnov), from 0 to 1; NaN
/// where there is no shape to compare.</param>
public sealed record FittedTime(Distribution Distribution, long Count, double MeanLow, double MeanHigh, double Distance);
