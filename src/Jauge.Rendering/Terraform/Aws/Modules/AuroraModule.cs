using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>An Aurora PostgreSQL cluster: one volume in three zones, and the instances that read it.</summary>
internal sealed class AuroraModule(Language language) : OfferedModule(language)
{
    private const int UsualBackupDays = 7;
    private const int MostBackupDays = 35;      // Aurora user guide, "backup retention period"

    internal override string Folder => "aws-aurora-postgresql";

    internal override Text Purpose => new("An Aurora PostgreSQL cluster.", "Un cluster Aurora PostgreSQL.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, VpcId, Subnets, Clients,
        Words("allowed_cidrs", "Networks that may connect, beside the clients.", "Réseaux qui peuvent se connecter, en plus des clients.",
            List()),
        Flag("public", "Whether it has an address on the internet.", "A une adresse sur Internet.", false),
        Word("instance_class", "Size.", "Taille.")
            .Like("^db\\.", "A class of Aurora begins with db.", "Une classe d'Aurora commence par db."),
        Word("engine_version", "Major version of PostgreSQL.", "Version majeure de PostgreSQL.", Postgres.Major),
        Number("instances", "Instances: the writer and its readers.", "Instances : le rédacteur et ses lecteurs.")
            .Between(1, 16, "A writer and at most fifteen readers.", "Un rédacteur et quinze lecteurs au plus."),
        Number("backup_retention_days", "Days to any instant of which it can be restored.",
            "Jours à tout instant desquels il peut être restauré.").Between(1, MostBackupDays, "From 1 to 35 days.", "De 1 à 35 jours."),
        Protected, Tags, .. Watch.Variables,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("address", Of("aws_rds_cluster.main.endpoint"), "Host of the writer.", "Hôte du rédacteur."),
        Output("reader_address", Of("aws_rds_cluster.main.reader_endpoint"), "Host of the readers.", "Hôte des lecteurs."),
        Output("arn", Of("aws_rds_cluster.main.arn"), "The cluster.", "Le cluster."),
        Output("secret_arn", Of("aws_rds_cluster.main.master_user_secret[0].secret_arn"), "The secret that holds user and password.",
            "Le secret qui porte utilisateur et mot de passe.") with { IsSensitive = true },
        Output("security_group_id", Of("aws_security_group.main.id"), "Its security group.", "Son groupe de sécurité."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var isPublic = component.Spec.Network?.Public == true;
        var call = site.Start(component, this, site.Names.Database(component.Name));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        call.Wiring.Add("subnet_ids", AwsSite.Network(isPublic ? "public_subnet_ids" : "data_subnet_ids"));
        call.Wiring.Add("clients", AwsSite.Any(site.Clients(component)));
        call.Numbers.Add("public", isPublic);
        call.Numbers.Add("allowed_cidrs", HclValue.List(Networks.Of(site, component)));
        call.Numbers.Add("instance_class", Machines.Size(site, component, "db.t4g.medium"));
        call.Numbers.Add("engine_version", Postgres.Major);
        call.Numbers.Add("instances", Math.Clamp(Math.Max(component.MinReplicas, component.HighAvailability == "multi-az" ? 2 : 1), 1, 16));
        call.Numbers.Add("backup_retention_days",
            Math.Clamp((long)Math.Ceiling(component.Spec.Backups?.Keep?.TotalDays ?? UsualBackupDays), 1, MostBackupDays));
        call.Numbers.Add("deletion_protection", site.IsProtected);
        Watch.Over(site, call, component, Databases.Usual(component), alert => AlertMetrics.OfCluster(component, alert));
        call.Show("address", "secret_arn");
        Databases.Note(site, component);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Walls.For("PostgreSQL", Postgres.Port),
        Walls.Networks(Postgres.Port),
        .. Databases.Ground(),
        Parameters(),
        Cluster(),
        Instance(),
        Watch.Alarms("AWS/RDS", new() { { "DBClusterIdentifier", Of("aws_rds_cluster.main.cluster_identifier") } }),
    ];

    private HclBlock Parameters() => new("resource", "aws_rds_cluster_parameter_group", "main")
    {
        { "region", Var("region") },
        { "name", Join(Var("name"), "-", Var("engine_version")) },
        { "family", Join("aurora-postgresql", Var("engine_version")) },
        { "tags", Var("tags") },
        Under(Say("Whoever does not speak TLS is turned away.", "Qui ne parle pas TLS est refusé."), new HclBlock("parameter")
        {
            { "name", "rds.force_ssl" },
            { "value", "1" },
        }),
        new HclBlock("lifecycle") { { "create_before_destroy", true } },
    };

    private HclBlock Cluster() => new("resource", "aws_rds_cluster", "main")
    {
        { "region", Var("region") },
        { "cluster_identifier", Var("name") },
        { "engine", "aurora-postgresql" },
        { "engine_version", Var("engine_version") },
        { "database_name", Postgres.Database },
        { "master_username", Postgres.Owner },
        {
            "manage_master_user_password", true,
            Say("Secrets Manager makes the password; nobody sees it here.",
                "Secrets Manager crée le mot de passe ; personne ne le voit ici.")
        },
        { "storage_encrypted", true },
        { "db_subnet_group_name", Of("aws_db_subnet_group.main.name") },
        { "vpc_security_group_ids", List(Of("aws_security_group.main.id")) },
        { "db_cluster_parameter_group_name", Of("aws_rds_cluster_parameter_group.main.name") },
        { "backup_retention_period", Var("backup_retention_days") },
        { "preferred_backup_window", "01:00-02:00" },
        { "preferred_maintenance_window", "sun:03:00-sun:04:00" },
        { "copy_tags_to_snapshot", true },
        { "deletion_protection", Var("deletion_protection") },
        { "skip_final_snapshot", HclValue.Not(Var("deletion_protection")) },
        { "final_snapshot_identifier", Named("-final") },
        { "enabled_cloudwatch_logs_exports", List("postgresql") },
        { "tags", Var("tags") },
    };

    private static HclBlock Instance() => new("resource", "aws_rds_cluster_instance", "main")
    {
        { "count", Var("instances") },
        { "region", Var("region") },
        { "identifier", Join(Var("name"), "-", Of("count.index").Op("+", 1)) },
        { "cluster_identifier", Of("aws_rds_cluster.main.id") },
        { "engine", Of("aws_rds_cluster.main.engine") },
        { "instance_class", Var("instance_class") },
        { "publicly_accessible", Var("public") },
        { "performance_insights_enabled", true },
        { "auto_minor_version_upgrade", true },
        { "tags", Var("tags") },
    };
}
