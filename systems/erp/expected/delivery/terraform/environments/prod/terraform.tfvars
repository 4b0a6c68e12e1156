# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_subscription_id
#   TF_VAR_secret_values

# Région Azure de cet environnement.
location = "westeurope"

# Azure Key Vault
secrets = {
  sku                        = "standard"
  soft_delete_retention_days = 90
  secret_names               = ["DB_PASSWORD", "SECRET_KEY"]
}

# App Service, plan Standard S1
app = {
  sku           = "S1"
  min_instances = 2
  max_instances = 4
  # Déployée là, échauffée, puis échangée : personne n'attend, et l'ancienne version est à un échange.
  slots = ["staging"]
  stack = {
    python_version = "3.11"
  }
  # Vos noms viennent ici une fois que le DNS mène à l'application : un CNAME, et un TXT asuid.NOM avec la sortie domain_verification_id.
  custom_domains = []
  autoscale_rules = [
    {
      metric    = "CpuPercentage"
      operator  = "GreaterThan"
      threshold = 70
      window    = "PT5M"
      direction = "Increase"
      type      = "ChangeCount"
      value     = 1
      cooldown  = "PT5M"
    },
    {
      metric    = "CpuPercentage"
      operator  = "LessThan"
      threshold = 30
      window    = "PT10M"
      direction = "Decrease"
      type      = "ChangeCount"
      value     = 1
      cooldown  = "PT5M"
    },
  ]
  settings = {
    DJANGO_SETTINGS_MODULE = "erp_project.settings_production"
    ALLOWED_HOSTS          = "votre-domaine.com,www.votre-domaine.com,erp-supermarket-prod.azurewebsites.net,erp-supermarket-prod-staging.azurewebsites.net"
    DB_NAME                = "postgres"
    DB_USER                = "erpadmin"
    DB_PORT                = "5432"
    SECURE_SSL_REDIRECT    = "True"
    PYTHON_VERSION         = "3.11"
    # La plateforme installe ce que nomme requirements.txt.
    SCM_DO_BUILD_DURING_DEPLOYMENT = "true"
    # Processus et délai de la description, pour le serveur Python usuel.
    GUNICORN_CMD_ARGS = "--workers=4 --timeout=120"
  }
}

# PostgreSQL, General Purpose D2s_v3
db = {
  administrator_login   = "erpadmin"
  sku                   = "GP_Standard_D2s_v3"
  backup_retention_days = 30
  geo_redundant_backup  = false
  public                = true
  firewall = {
    # Dans Azure, 0.0.0.0 désigne tout service de tout client.
    allow-azure-services = {
      start = "0.0.0.0"
      end   = "0.0.0.0"
    }
  }
  postgresql_version = "15"
  # 128 Go sont demandés ; la taille suivante que vend Azure est 128 Gio.
  storage_mb = 131072
  configuration = {
    require_secure_transport = "on"
    ssl_min_protocol_version = "TLSv1.2"
  }
}

# Application Insights
insights = {
  retention_in_days = 90
  # Trois fois une journée moyenne de ce qui est décrit.
  daily_cap_gb = 1
}

# Blob Storage, fichiers médias
media = {
  redundancy        = "LRS"
  access_tier       = "Hot"
  container         = "media"
  published         = true
  deleted_kept_days = 7
}

# CDN Standard
cdn = {
  sku    = "Standard_AzureFrontDoor"
  caches = true
}

# Alertes, et qui est prévenu
alerts = {
  channels = {
    email = {
      group      = "ag-erp-prod-email"
      short_name = "email"
      email      = "votre-email@domaine.com"
    }
  }
  metric_alerts = {
    disponibilite = {
      name        = "alert-erp-prod-disponibilite"
      description = "Disponibilité : availability < 99 %"
      severity    = 0
      operator    = "LessThan"
      threshold   = 99
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["email"]
      namespace   = "Microsoft.Insights/components"
      metric      = "availabilityResults/availabilityPercentage"
      aggregation = "Average"
    }
    temps-de-reponse = {
      name        = "alert-erp-prod-temps-de-reponse"
      description = "Temps de réponse : latency.mean > 2 s"
      severity    = 2
      operator    = "GreaterThan"
      threshold   = 2
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["email"]
      namespace   = "Microsoft.Web/sites"
      metric      = "HttpResponseTime"
      aggregation = "Average"
    }
    cpu = {
      name        = "alert-erp-prod-cpu"
      description = "Utilisation CPU : cpu > 85 %"
      severity    = 2
      operator    = "GreaterThan"
      threshold   = 85
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["email"]
      namespace   = "Microsoft.Web/serverfarms"
      metric      = "CpuPercentage"
      aggregation = "Average"
    }
    memoire = {
      name        = "alert-erp-prod-memoire"
      description = "Utilisation RAM : memory > 90 %"
      severity    = 2
      operator    = "GreaterThan"
      threshold   = 90
      window      = "PT5M"
      frequency   = "PT1M"
      channels    = ["email"]
      namespace   = "Microsoft.Web/serverfarms"
      metric      = "MemoryPercentage"
      aggregation = "Average"
    }
  }
  query_alerts = {
    taux-d-erreur = {
      name        = "alert-erp-prod-taux-d-erreur"
      description = "Taux d'erreur : error-rate > 1 %"
      severity    = 0
      operator    = "GreaterThan"
      threshold   = 1
      window      = "PT5M"
      frequency   = "PT5M"
      channels    = ["email"]
      query       = "requests | summarize value = 100.0 * countif(toint(resultCode) >= 500) / count()"
    }
  }
}

# Budgets
budgets = {
  budgets = {
    total = {
      name = "budget-erp-prod-total"
      # EUR ; Azure compte dans la monnaie de l'abonnement.
      amount = 186.61
    }
  }
  emails = ["votre-email@domaine.com"]
}
