# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_aws_account_id
#   TF_VAR_subscription_id

# Régions AWS, celle d'attache d'abord.
aws_regions = ["us-east-1"]

# Zones de chaque région.
aws_zones = {
  us-east-1 = ["us-east-1a", "us-east-1b", "us-east-1c"]
}

# Adresses du réseau de chaque région ; aucune ne se recouvre.
aws_network_cidrs = {
  us-east-1 = "10.0.0.0/16"
}

# Adresses auxquelles vont alarmes et budgets.
alarm_emails = []

# Région Azure de cet environnement.
location = "eastus2"

# Journaux d'accès et de flux
aws_access_logs = {
  keep_days     = 90
  force_destroy = false
}

# Réseaux
aws_network = {
  nat_gateways = 0
}

# RDS PostgreSQL
database = {
  instance_class        = "db.t4g.small"
  engine_version        = "17"
  storage_type          = "gp3"
  storage_gb            = 100
  max_storage_gb        = 200
  iops                  = null
  multi_az              = false
  read_replicas         = 0
  backup_retention_days = 7
  public                = true
  allowed_cidrs         = []
  log_retention_days    = 30
  deletion_protection   = true
  alarms = {
    cpu = {
      metric    = "CPUUtilization"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    connections = {
      metric    = "DatabaseConnections"
      statistic = "Maximum"
      threshold = 180
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    disk = {
      metric    = "FreeStorageSpace"
      statistic = "Minimum"
      threshold = 10000000000
      above     = false
      minutes   = 5
      severity  = "critical"
    }
  }
}

# Redis
cache = {
  engine             = "redis"
  node_type          = "cache.t4g.small"
  shards             = 1
  replicas           = 0
  multi_az           = false
  snapshot_days      = 0
  log_retention_days = 30
  alarms = {
    cpu = {
      metric    = "EngineCPUUtilization"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    memory = {
      metric    = "DatabaseMemoryUsagePercentage"
      statistic = "Average"
      threshold = 80
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    evictions = {
      metric    = "Evictions"
      statistic = "Sum"
      threshold = 100
      above     = true
      minutes   = 5
      severity  = "warning"
    }
  }
}

# Fichiers et vidéos (S3)
files = {
  transition_class = "INTELLIGENT_TIERING"
  transition_days  = 30
  force_destroy    = false
}

# Tâches planifiées (Lambda)
cron = {
  architecture            = "x86_64"
  memory_mb               = 512
  timeout_seconds         = 60
  disk_mb                 = 512
  provisioned_concurrency = 0
  schedules = {
    timer = {
      name       = "beta-50-beta-cron-timer"
      expression = "rate(1 minute)"
    }
  }
  log_retention_days = 30
  alarms = {
    errors = {
      metric    = "Errors"
      statistic = "Sum"
      threshold = 0
      above     = true
      minutes   = 5
      severity  = "warning"
    }
    throttles = {
      metric    = "Throttles"
      statistic = "Sum"
      threshold = 0
      above     = true
      minutes   = 5
      severity  = "warning"
    }
  }
}

# Budget : AWS, Vercel et Upstash compris
aws_budget_aws = {
  limit_usd = 300
  tags_counted = {
    system = ["beta-50"]
  }
}

# Modèles d'IA : deepseek-v3, phi-4, deepseek-r1
models_eastus2 = {
  deployments = {
    deepseek-v3 = {
      model     = "DeepSeek-V3"
      publisher = "DeepSeek"
      type      = "GlobalStandard"
      # Ce qu'en a un abonnement est son quota.
      capacity = 1
    }
    phi-4 = {
      model     = "Phi-4-multimodal-instruct"
      publisher = "Microsoft"
      type      = "GlobalStandard"
      # Ce qu'en a un abonnement est son quota.
      capacity = 1
    }
    deepseek-r1 = {
      model     = "DeepSeek-R1"
      publisher = "DeepSeek"
      type      = "GlobalStandard"
      # Ce qu'en a un abonnement est son quota.
      capacity = 1
    }
  }
  # Les programmes hors d'Azure n'ont pas d'identité ici.
  keys_enabled = true
}

# Budgets
budgets = {
  budgets = {
    azure-ai = {
      name = "budget-beta-50-beta-azure-ai"
      # USD ; Azure compte dans la monnaie de l'abonnement.
      amount = 1000
    }
  }
}
