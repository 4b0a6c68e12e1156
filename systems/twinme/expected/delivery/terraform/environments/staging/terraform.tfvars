# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_aws_account_id
#   TF_VAR_subscription_id

# Régions AWS, celle d'attache d'abord.
aws_regions = ["eu-west-3"]

# Zones de chaque région.
aws_zones = {
  eu-west-3 = ["eu-west-3a", "eu-west-3b", "eu-west-3c"]
}

# Adresses du réseau de chaque région ; aucune ne se recouvre.
aws_network_cidrs = {
  eu-west-3 = "10.0.0.0/16"
}

# Domaine de cet environnement.
domain = "twinme-staging.example"

# Région Azure de cet environnement.
location = "swedencentral"

# Journaux d'accès et de flux
aws_access_logs = {
  keep_days     = 90
  force_destroy = true
}

# Réseaux
aws_network = {
  nat_gateways = 3
}

# Route53, bascule entre régions : l'entrée
dns_entry = {
  routing          = "simple"
  checked          = false
  health_path      = "/health"
  interval_seconds = 30
  failures         = 3
}

# CDN (compression, HTTP/2)
cdn = {
  price_class = "PriceClass_100"
}

# NLB, cross-zone
nlb = {
  health_path         = "/health"
  cross_zone          = true
  deletion_protection = false
}

# ALB, cross-zone
alb = {
  port                = 3000
  health_path         = "/health"
  drain_seconds       = 30
  cross_zone          = true
  deletion_protection = false
}

# Cluster EKS
cluster = {
  kubernetes_version  = "1.35"
  support             = "STANDARD"
  log_retention_days  = 30
  deletion_protection = false
}

# Nœuds du cluster, trois zones
nodes = {
  instance_type = "m6i.2xlarge"
  architecture  = "x86_64"
  spot          = false
  zone_count    = 3
  min_nodes     = 3
  max_nodes     = 4
  first_nodes   = 3
  disk_gb       = 100
}

# Bucket S3 des backups
backups = {
  transition_class = null
  transition_days  = 30
  force_destroy    = true
}

# Modèles d'IA : model
model = {
  deployments = {
    model = {
      model     = "DeepSeek-V3"
      publisher = "DeepSeek"
      type      = "DataZoneStandard"
      # Ce qu'en a un abonnement est son quota.
      capacity = 1
    }
  }
  # Les programmes hors d'Azure n'ont pas d'identité ici.
  keys_enabled = true
}
