using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>A time that the file states.</summary>
/// <param name="Name">What programs count it under: a class of requests, or the way to a call.</param>
/// <param name="Component">Whose own time it is.</param>
/// <param name="Path">Where it stands, such as <c>requests.browse.shop</c>.</param>
/// <param name="Time">As stated.</param>
/// <param name="Request">Class of requests that it belongs to.</param>
/// <param name="Visits">How often it is spent for one of them, on average; retries are left out.</param>
public sealed record StatedTime(string Name, string Component, string Path, Distribution Time, string Request, double Visits);
