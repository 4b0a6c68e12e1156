using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A vault and its plans: backups that a service cannot keep as long, as often or as far away as the description says.</summary>
/// <remarks>Continuous backups are kept for 35 days at most, a schedule is an hour at least:
/// docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html, from memory, not re-read.</remarks>
internal sealed class BackupModule(Language language) : AwsModule(language)
{
    internal override string Folder => "aws-backup";

    internal override Text Purpose => new("A vault of AWS Backup and its plans.", "Un coffre d'AWS Backup et ses plans.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, Word("role_name", "Name of the role.", "Nom du rôle."),
        Map("plans",
            HclType.Object(new() { { "schedule", HclType.Text }, { "keep_days", HclType.Number }, { "continuous", HclType.Flag } }),
            "When a backup is made and how long it is kept, by what is backed up.",
            "Quand une sauvegarde est faite et combien de temps elle est gardée, par ce qui est sauvegardé."),
        Map("resources", HclType.Text, "What is backed up, by name.", "Ce qui est sauvegardé, par nom."),
        Word("copy_vault_arn", "Vault in another region that gets a copy.", "Coffre d'une autre région qui reçoit une copie.",
            HclLiteral.Null),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("vault_name", Of("aws_backup_vault.main.name"), "The vault.", "Le coffre."),
        Output("vault_arn", Of("aws_backup_vault.main.arn"), "The vault.", "Le coffre."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "aws_backup_vault", "main")
        {
            { "region", Var("region") },
            { "name", Var("name") },
            { "tags", Var("tags") },
        },
        .. Iam.Role("backup", Var("role_name"), "backup.amazonaws.com", "service-role/AWSBackupServiceRolePolicyForBackup",
            "service-role/AWSBackupServiceRolePolicyForRestores"),
        Plan(), Selection(),
    ];

    private static HclBlock Plan() => new("resource", "aws_backup_plan", "main")
    {
        { "for_each", Var("plans") },
        { "region", Var("region") },
        { "name", Of("each.key") },
        { "tags", Var("tags") },
        new HclBlock("rule")
        {
            { "rule_name", Of("each.key") },
            { "target_vault_name", Of("aws_backup_vault.main.name") },
            { "schedule", Of("each.value.schedule") },
            { "enable_continuous_backup", Of("each.value.continuous") },
            new HclBlock("lifecycle") { { "delete_after", Of("each.value.keep_days") } },
            TerraformBlocks.When(Var("copy_vault_arn").IsNot(HclLiteral.Null), new HclBlock("copy_action")
            {
                { "destination_vault_arn", Var("copy_vault_arn") },
                new HclBlock("lifecycle") { { "delete_after", Of("each.value.keep_days") } },
            }),
        },
    };

    private static HclBlock Selection() => new("resource", "aws_backup_selection", "main")
    {
        { "for_each", Var("resources") },
        { "region", Var("region") },
        { "name", Of("each.key") },
        { "plan_id", Of("aws_backup_plan.main[each.key].id") },
        { "iam_role_arn", Of("aws_iam_role.backup.arn") },
        { "resources", List(Of("each.value")) },
    };
}
