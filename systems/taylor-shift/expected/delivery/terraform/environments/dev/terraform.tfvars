# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_subscription_id
#   TF_VAR_secret_values

# Région Azure de cet environnement.
location = "westeurope"

# PrestaShop
shop = {
  # La description ne nomme pas d'image : l'exemple de Microsoft tient lieu jusqu'au premier déploiement.
  image            = "mcr.microsoft.com/k8se/quickstart:latest"
  cpu              = 0.5
  memory           = "1Gi"
  min_replicas     = 1
  max_replicas     = 3
  http_concurrency = 10
  # La description ne nomme pas de port : celui de l'exemple.
  port          = 80
  external      = true
  grace_seconds = 40
}

# Base de données haute performance
db = {
  administrator_login   = "dbadmin"
  sku                   = "B_Standard_B1ms"
  backup_retention_days = 7
  geo_redundant_backup  = false
  public                = true
  firewall = {
    # Dans Azure, 0.0.0.0 désigne tout service de tout client.
    allow-azure-services = {
      start = "0.0.0.0"
      end   = "0.0.0.0"
    }
  }
  storage_gb = 32
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
  sku = "standard"
  # Rien n'est promis ici : le nom est de nouveau libre après une semaine.
  soft_delete_retention_days = 7
  secret_names               = ["DB_PASSWORD"]
}

# Journaux et audit
logs = {
  retention_in_days = 31
}

# Azure Monitor, alertes
alerts = {
  channels = {
    administrateurs = {
      group      = "ag-taylor-shift-dev-administrateurs"
      short_name = "administrate"
      email      = "admin@taylorshift.com"
    }
    urgences = {
      group      = "ag-taylor-shift-dev-urgences"
      short_name = "urgences"
      email      = "ops@taylorshift.com"
    }
    slack = {
      group      = "ag-taylor-shift-dev-slack"
      short_name = "slack"
      slack      = "slack-webhook"
      workflow   = "logic-taylor-shift-dev-slack"
    }
    teams = {
      group      = "ag-taylor-shift-dev-teams"
      short_name = "teams"
      teams      = "teams-webhook"
      workflow   = "logic-taylor-shift-dev-teams"
    }
  }
  metric_alerts = {
    memory-high = {
      name        = "alert-taylor-shift-dev-memory-high"
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
      name        = "alert-taylor-shift-dev-slow"
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
      name        = "alert-taylor-shift-dev-errors"
      description = "Taux d'erreur : error-rate > 1 %"
      severity    = 0
      operator    = "GreaterThan"
      threshold   = 15
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["administrateurs", "urgences", "slack", "teams"]
      namespace   = "Microsoft.App/containerApps"
      metric      = "Requests"
      aggregation = "Total"
      dimensions = {
        statusCodeCategory = ["5xx"]
      }
    }
    connections = {
      name        = "alert-taylor-shift-dev-connections"
      description = "Connexions DB : connections > limit"
      severity    = 0
      operator    = "GreaterThanOrEqual"
      threshold   = 171
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
      name = "budget-taylor-shift-dev-total"
      # EUR ; Azure compte dans la monnaie de l'abonnement.
      amount = 57
    }
  }
  emails = ["admin@taylorshift.com", "ops@taylorshift.com"]
}
