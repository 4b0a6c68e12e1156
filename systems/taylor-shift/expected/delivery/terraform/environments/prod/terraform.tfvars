# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_subscription_id
#   TF_VAR_operator_ip_ranges
#   TF_VAR_secret_values

# Région Azure de cet environnement.
location = "westeurope"

# Environnement des container apps
container_environment = {
  zone_redundancy_enabled = true
}

# Entrée web et pare-feu applicatif (WAF)
edge = {
  sku                      = "Standard_AzureFrontDoor"
  response_timeout_seconds = 30
  firewall = {
    name = "waftaylorshiftprodedge"
    # Depuis une adresse ; la description n'en donne pas.
    requests_per_minute = 600
  }
  # Vos noms viennent ici : { boutique = "www.example.com" } ; la sortie validation_tokens dit ce que le DNS doit porter.
  custom_domains = {}
}

# PrestaShop
shop = {
  # La description ne nomme pas d'image : l'exemple de Microsoft tient lieu jusqu'au premier déploiement.
  image            = "mcr.microsoft.com/k8se/quickstart:latest"
  cpu              = 2
  memory           = "4Gi"
  min_replicas     = 5
  max_replicas     = 50
  http_concurrency = 5
  # La description ne nomme pas de port : celui de l'exemple.
  port          = 80
  external      = true
  grace_seconds = 40
}

# Base de données haute performance
db = {
  administrator_login   = "dbadmin"
  sku                   = "GP_Standard_D4ds_v4"
  backup_retention_days = 35
  geo_redundant_backup  = true
  high_availability     = "ZoneRedundant"
  public                = false
  storage_gb            = 512
  configuration = {
    require_secure_transport = "ON"
    tls_version              = "TLSv1.2,TLSv1.3"
    audit_log_enabled        = "ON"
    slow_query_log           = "ON"
  }
  databases = ["taylor_shift"]
}

# Secrets et certificats
secrets = {
  sku                        = "standard"
  soft_delete_retention_days = 90
  secret_names               = ["DB_PASSWORD"]
}

# Réseau isolé
network = {
  address_space = "10.0.0.0/16"
  subnets = {
    apps = {
      name           = "snet-apps"
      addresses      = "10.0.0.0/27"
      security_group = "nsg-taylor-shift-prod-apps"
      delegation     = "Microsoft.App/environments"
    }
    mysql = {
      name           = "snet-mysql"
      addresses      = "10.0.9.0/27"
      security_group = "nsg-taylor-shift-prod-mysql"
      delegation     = "Microsoft.DBforMySQL/flexibleServers"
    }
    endpoints = {
      name           = "snet-endpoints"
      addresses      = "10.0.10.0/26"
      security_group = "nsg-taylor-shift-prod-endpoints"
    }
  }
  lets_in = {
    apps-https = {
      subnet   = "apps"
      priority = 100
      protocol = "Tcp"
      from     = "AzureFrontDoor.Backend"
      ports    = ["80", "443", "31080", "31443"]
    }
    # Le répartiteur d'Azure demande si l'environnement vit.
    apps-probes = {
      subnet   = "apps"
      priority = 110
      protocol = "Tcp"
      from     = "AzureLoadBalancer"
      ports    = ["30000-32767"]
    }
  }
}

# Journaux et audit
logs = {
  retention_in_days = 31
}

# Azure Monitor, alertes
alerts = {
  channels = {
    administrateurs = {
      group      = "ag-taylor-shift-prod-administrateurs"
      short_name = "administrate"
      email      = "admin@taylorshift.com"
    }
    urgences = {
      group      = "ag-taylor-shift-prod-urgences"
      short_name = "urgences"
      email      = "ops@taylorshift.com"
    }
    slack = {
      group      = "ag-taylor-shift-prod-slack"
      short_name = "slack"
      slack      = "slack-webhook"
      workflow   = "logic-taylor-shift-prod-slack"
    }
    teams = {
      group      = "ag-taylor-shift-prod-teams"
      short_name = "teams"
      teams      = "teams-webhook"
      workflow   = "logic-taylor-shift-prod-teams"
    }
  }
  metric_alerts = {
    cpu-high = {
      name        = "alert-taylor-shift-prod-cpu-high"
      description = "CPU : cpu > 80 %"
      severity    = 0
      operator    = "GreaterThan"
      threshold   = 80
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["administrateurs", "urgences", "slack", "teams"]
      namespace   = "Microsoft.App/containerApps"
      metric      = "CpuPercentage"
      aggregation = "Average"
    }
    memory-high = {
      name        = "alert-taylor-shift-prod-memory-high"
      description = "Mémoire : memory > 85 %"
      severity    = 0
      operator    = "GreaterThan"
      threshold   = 85
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["administrateurs", "slack", "teams"]
      namespace   = "Microsoft.App/containerApps"
      metric      = "MemoryPercentage"
      aggregation = "Average"
    }
    slow = {
      name        = "alert-taylor-shift-prod-slow"
      description = "Temps de réponse : latency.mean > 2 s"
      severity    = 0
      operator    = "GreaterThan"
      threshold   = 2000
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["administrateurs", "slack", "teams"]
      namespace   = "Microsoft.App/containerApps"
      metric      = "ResponseTime"
      aggregation = "Average"
    }
    errors = {
      name        = "alert-taylor-shift-prod-errors"
      description = "Taux d'erreur : error-rate > 1 %"
      severity    = 0
      operator    = "GreaterThan"
      threshold   = 1
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["administrateurs", "urgences", "slack", "teams"]
      namespace   = "Microsoft.Cdn/profiles"
      metric      = "Percentage5XX"
      aggregation = "Average"
    }
    connections = {
      name        = "alert-taylor-shift-prod-connections"
      description = "Connexions DB : connections > limit"
      severity    = 0
      operator    = "GreaterThanOrEqual"
      threshold   = 1365
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["administrateurs", "slack", "teams"]
      namespace   = "Microsoft.DBforMySQL/flexibleServers"
      metric      = "active_connections"
      aggregation = "Maximum"
    }
  }
}

# Budgets
budgets = {
  budgets = {
    total = {
      name = "budget-taylor-shift-prod-total"
      # EUR ; Azure compte dans la monnaie de l'abonnement.
      amount = 1510
    }
  }
  emails = ["admin@taylorshift.com", "ops@taylorshift.com"]
}
