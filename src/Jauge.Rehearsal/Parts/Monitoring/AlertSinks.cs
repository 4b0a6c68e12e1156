namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>Who gets what Alertmanager sends, on this machine: nothing leaves it.</summary>
/// <param name="WebhookPort">Takes every HTTP message, on loopback; its path says which channel it stands for.</param>
/// <param name="MailPort">Takes mail by SMTP, on loopback.</param>
public sealed record AlertSinks(int WebhookPort, int MailPort);
