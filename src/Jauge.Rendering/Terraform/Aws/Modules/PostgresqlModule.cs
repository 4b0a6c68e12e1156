using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A PostgreSQL instance of RDS with its standby and read replicas.</summary>
/// <remarks>Sizes of volumes and IOPS: docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html, from memory, not
/// re-read.</remarks>
internal sealed class PostgresqlModule(Language language) : OfferedModule(language)
{
    private const int LeastGpTuned = 400;
    private const int OwnOfGp = 12000;
    private const int LeastIops = 1000;
    private const int MostIops = 256000;
    private const int UsualBackupDays = 7;      // what the console proposes; the interface's own default is one
    private const int MostBackupDays = 35;      // RDS user guide, "backup retention period"
    private const long LeastGp = 20;
    private const long LeastIo = 100;

    internal override string Folder => "aws-rds-postgresql";

    internal override Text Purpose =>
        new("A PostgreSQL instance of RDS, with its standby and its read replicas.",
            "Une instance PostgreSQL de RDS, avec son standby et ses réplicas de lecture.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, Word("role_name", "What the names of its roles begin with.", "Début du nom de ses rôles."),
        VpcId, Subnets, Clients,
        Words("allowed_cidrs", "Networks that may connect, beside the clients.", "Réseaux qui peuvent se connecter, en plus des clients.",
            List()),
        Flag("public", "Whether it has an address on the internet.", "A une adresse sur Internet.", false),
        Word("instance_class", "Size.", "Taille.").Like("^db\\.", "A class of RDS begins with db.", "Une classe de RDS commence par db."),
        Word("engine_version", "Major version of PostgreSQL; minor ones come by themselves.",
            "Version majeure de PostgreSQL ; les mineures viennent seules.", Postgres.Major)
            .Like("^[0-9]{2}$", "A major version, such as 17.", "Une version majeure, comme 17."),
        Number("storage_gb", "Size of the volume.", "Taille du volume.")
            .Between(LeastGp, 65536, "From 20 GiB to 64 TiB.", "De 20 Gio à 64 Tio."),
        Number("max_storage_gb", "How far the volume grows by itself.", "Jusqu'où le volume grandit seul."),
        Word("storage_type", "Kind of volume.", "Type de volume.", "gp3")
            .OneOf("gp3, gp2 or io1.", "gp3, gp2 ou io1.", ["gp3", "gp2", "io1"]),
        Number("iops", "Operations per second; null for those of the volume itself. gp3 takes them from 400 GiB on.",
            "Opérations par seconde ; null pour celles du volume. gp3 les accepte à partir de 400 Gio.", HclLiteral.Null)
            .Between(LeastIops, MostIops, "From 1,000 to 256,000.", "De 1 000 à 256 000."),
        Flag("multi_az", "Whether a standby waits in another zone.", "Un standby attend dans une autre zone."),
        Number("read_replicas", "Read replicas.", "Réplicas de lecture.", 0).Between(0, 15, "At most fifteen.", "Quinze au plus."),
        Number("backup_retention_days", "Days to any instant of which it can be restored.",
            "Jours à tout instant desquels elle peut être restaurée.").Between(1, MostBackupDays, "From 1 to 35 days.", "De 1 à 35 jours."),
        Number("query_log_ms", "Statements that take longer are logged.", "Les requêtes plus longues sont journalisées.", 1000),
        LogDays, Protected, Tags, .. Watch.Variables,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("address", Of("aws_db_instance.main.address"), "Its host.", "Son hôte."),
        Output("port", Of("aws_db_instance.main.port"), "Its port.", "Son port."),
        Output("arn", Of("aws_db_instance.main.arn"), "The instance.", "L'instance."),
        Output("identifier", Of("aws_db_instance.main.identifier"), "Its name.", "Son nom."),
        Output("secret_arn", Of("aws_db_instance.main.master_user_secret[0].secret_arn"), "The secret that holds user and password.",
            "Le secret qui porte utilisateur et mot de passe.") with { IsSensitive = true },
        Output("replica_addresses", All("aws_db_instance.replica", "address"), "Hosts of the read replicas.",
            "Hôtes des réplicas de lecture."),
        Output("security_group_id", Of("aws_security_group.main.id"), "Its security group.", "Son groupe de sécurité."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var isPublic = component.Spec.Network?.Public == true;
        var call = site.Start(component, this, site.Names.Database(component.Name));
        call.Wiring.Add("role_name", AwsSite.ByRegion(site.Names.RolePrefix(component.Name)));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        call.Wiring.Add("subnet_ids", AwsSite.Network(isPublic ? "public_subnet_ids" : "data_subnet_ids"));
        call.Wiring.Add("clients", AwsSite.Any(site.Clients(component)));
        Sizes(site, call, component);
        call.Numbers.Add("public", isPublic);
        call.Numbers.Add("allowed_cidrs", HclValue.List(Networks.Of(site, component)));
        call.Numbers.Add("log_retention_days", site.LogDays);
        call.Numbers.Add("deletion_protection", site.IsProtected);
        Watch.Over(site, call, component, Databases.Usual(component), alert => AlertMetrics.OfInstance(component, alert));
        call.Show("address", "secret_arn");
        Databases.Note(site, component);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Walls.For("PostgreSQL", Postgres.Port), Walls.Networks(Postgres.Port),
        .. Databases.Ground(),
        Parameters(),
        .. Iam.Role("monitoring", Join(Var("role_name"), "-monitoring"), "monitoring.rds.amazonaws.com",
            "service-role/AmazonRDSEnhancedMonitoringRole"),
        Logs(), Instance(), Replica(), Watched(),
        Watch.Alarms("AWS/RDS", new() { { "DBInstanceIdentifier", Of("each.value.instance") } },
            Call("merge", Of("local.of_the_instance"), Of("local.of_replicas"))),
    ];

    // each replica reports its own lag, the instance that they copy reports none
    private static HclBlock Watched() => new("locals")
    {
        { "of_the_instance",
            HclValue.ForMap("name, alarm", Var("alarms"), Of("name"), On(Of("alarm"), Of("aws_db_instance.main.identifier")),
            Of("alarm.metric").IsNot(AlertMetrics.ReplicaLag)) },
        { "lags", Lags() },
        { "of_replicas", HclValue.ForMap("pair", Call("setproduct", Of("local.lags"), Call("range", Var("read_replicas"))),
            Join(Of("pair[0]"), "-", Of("pair[1]").Op("+", 1)),
            On(Var("alarms").At(Of("pair[0]")), Of("aws_db_instance.replica").At(Of("pair[1]")).Dot("identifier"))) },
    };

    private static HclValue Lags() =>
        HclValue.ForList("name, alarm", Var("alarms"), Of("name"), Of("alarm.metric").Is(AlertMetrics.ReplicaLag));

    private static HclValue On(HclValue alarm, HclValue instance) => Call("merge", alarm, new HclObject { { "instance", instance } });

    private static void Sizes(AwsSite site, ModuleCall call, DeployedComponent component)
    {
        var type = component.InputWord("storage-type") ?? "gp3";
        var size = Math.Max(type == "io1" ? LeastIo : LeastGp,
            component.Spec.Storage is { } storage ? Machines.Gibibytes(storage) : LeastGp);
        call.Numbers.Add("instance_class", Machines.Size(site, component, "db.t4g.small"));
        call.Numbers.Add("engine_version", Postgres.Major);
        call.Numbers.Add("storage_type", type);
        call.Numbers.Add("storage_gb", size);
        call.Numbers.Add("max_storage_gb", size * 2);
        call.Numbers.Add("iops", Operations(site, component, type, size) is { } iops ? (HclValue)iops : HclLiteral.Null);
        call.Numbers.Add("multi_az", component.HighAvailability == "multi-az");
        call.Numbers.Add("read_replicas", (long)(component.Input("read-replicas") ?? 0));
        call.Numbers.Add("backup_retention_days",
            Math.Clamp((long)Math.Ceiling(component.Spec.Backups?.Keep?.TotalDays ?? UsualBackupDays), 1, MostBackupDays));
    }

    // io1 is sold with operations, from 1,000 on; gp3 takes them from 400 GiB on, where 12,000 come with the volume:
    // docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html, and the catalog's prices
    private static long? Operations(AwsSite site, DeployedComponent component, string type, long size)
    {
        var described = (long)(component.Input("iops") ?? 0);
        if (type != "io1") return type == "gp3" && size >= LeastGpTuned && described > OwnOfGp ? Math.Min(described, MostIops) : null;
        var sold = Math.Clamp(described, LeastIops, MostIops);
        if (sold != described) site.Context.Note(component.Name,
            $"{{0}}: io1 takes 1,000 to 256,000 operations per second; {sold} are rendered, and the bill counts {described}.",
            $"{{0}} : io1 accepte de 1 000 à 256 000 opérations par seconde ; {sold} sont rendues, et la facture en compte {described}.");
        return sold;
    }

    private HclBlock Parameters() => new("resource", "aws_db_parameter_group", "main")
    {
        { "region", Var("region") },
        { "name", Join(Var("name"), "-", Var("engine_version")) },
        { "family", Join("postgres", Var("engine_version")) },
        { "tags", Var("tags") },
        Parameter("rds.force_ssl", "1", null, Say("Whoever does not speak TLS is turned away.", "Qui ne parle pas TLS est refusé.")),
        Parameter("log_min_duration_statement", Call("tostring", Var("query_log_ms"))),
        Parameter("shared_preload_libraries", "pg_stat_statements", "pending-reboot"),
        new HclBlock("lifecycle") { { "create_before_destroy", true } },
    };

    private static HclBlock Parameter(string name, HclValue value, string? when = null, string? comment = null) =>
        Under(comment, new HclBlock("parameter")
        {
            { "name", name }, { "value", value }, { "apply_method", when },
        });

    private static HclBlock Logs() => new("resource", "aws_cloudwatch_log_group", "main")
    {
        { "for_each", Call("toset", List("postgresql", "upgrade")) },
        { "region", Var("region") },
        { "name", Join("/aws/rds/instance/", Var("name"), "/", Of("each.key")) },
        { "retention_in_days", Var("log_retention_days") },
        { "tags", Var("tags") },
    };

    private HclBlock Instance() => new("resource", "aws_db_instance", "main")
    {
        { "region", Var("region") },
        { "identifier", Var("name") },
        { "engine", "postgres" },
        { "engine_version", Var("engine_version") },
        { "auto_minor_version_upgrade", true },
        { "instance_class", Var("instance_class") },
        { "db_name", Postgres.Database },
        { "username", Postgres.Owner },
        {
            "manage_master_user_password", true,
            Say("Secrets Manager makes the password and changes it every week; nobody sees it here.",
                "Secrets Manager crée le mot de passe et le change chaque semaine ; personne ne le voit ici.")
        },
        { "allocated_storage", Var("storage_gb") },
        { "max_allocated_storage", Var("max_storage_gb"), Say("A full volume stops the database.", "Un volume plein arrête la base.") },
        { "storage_type", Var("storage_type") },
        { "iops", Var("iops") },
        { "storage_encrypted", true },
        { "multi_az", Var("multi_az") },
        { "db_subnet_group_name", Of("aws_db_subnet_group.main.name") },
        { "vpc_security_group_ids", List(Of("aws_security_group.main.id")) },
        { "publicly_accessible", Var("public") },
        { "parameter_group_name", Of("aws_db_parameter_group.main.name") },
        { "backup_retention_period", Var("backup_retention_days") },
        { "backup_window", "01:00-02:00" },
        { "maintenance_window", "sun:03:00-sun:04:00" },
        { "copy_tags_to_snapshot", true },
        {
            "delete_automated_backups", false,
            Say("Backups outlive the instance: whoever deletes it by mistake can go back.",
                "Les sauvegardes survivent à l'instance : qui la supprime par erreur peut revenir.")
        },
        { "deletion_protection", Var("deletion_protection") },
        { "skip_final_snapshot", HclValue.Not(Var("deletion_protection")) },
        { "final_snapshot_identifier", Named("-final") },
        { "performance_insights_enabled", true },
        { "performance_insights_retention_period", 7, Say("Seven days are free.", "Sept jours sont gratuits.") },
        { "database_insights_mode", "standard" },
        { "monitoring_interval", 60 },
        { "monitoring_role_arn", Of("aws_iam_role.monitoring.arn") },
        { "enabled_cloudwatch_logs_exports", List("postgresql", "upgrade") },
        { "tags", Var("tags") },
        { "depends_on", List(Of("aws_cloudwatch_log_group.main"), Of("aws_iam_role_policy_attachment.monitoring")) },
    };

    private static HclBlock Replica() => new("resource", "aws_db_instance", "replica")
    {
        { "count", Var("read_replicas") },
        { "region", Var("region") },
        { "identifier", Join(Var("name"), "-replica-", Of("count.index").Op("+", 1)) },
        { "replicate_source_db", Of("aws_db_instance.main.identifier") },
        { "instance_class", Var("instance_class") },
        { "storage_type", Var("storage_type") },
        { "vpc_security_group_ids", List(Of("aws_security_group.main.id")) },
        { "publicly_accessible", Var("public") },
        { "parameter_group_name", Of("aws_db_parameter_group.main.name") },
        { "auto_minor_version_upgrade", true },
        { "maintenance_window", "sat:03:00-sat:04:00" },
        { "skip_final_snapshot", true },
        { "performance_insights_enabled", true },
        { "monitoring_interval", 60 },
        { "monitoring_role_arn", Of("aws_iam_role.monitoring.arn") },
        { "tags", Var("tags") },
    };
}
