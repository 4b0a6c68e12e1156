variable "region" {
  description = "Région de l'ensemble."
  type        = string
  nullable    = false
}

variable "name" {
  description = "Nom de l'ensemble."
  type        = string
  nullable    = false
}

variable "role_name" {
  description = "Début du nom de ses rôles."
  type        = string
  nullable    = false
}

variable "package" {
  description = "Archive de la première version ; la chaîne de livraison déploie les suivantes."
  type        = string
  nullable    = false
}

variable "runtime" {
  description = "Environnement d'exécution."
  type        = string
  default     = "nodejs22.x"
  nullable    = false
}

variable "handler" {
  description = "Fonction du programme appelée."
  type        = string
  default     = "index.handler"
  nullable    = false
}

variable "architecture" {
  description = "Du processeur."
  type        = string
  default     = "x86_64"
  nullable    = false

  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "x86_64 ou arm64."
  }
}

variable "memory_mb" {
  description = "Mémoire ; le processeur grandit avec elle."
  type        = number
  nullable    = false

  validation {
    condition     = var.memory_mb >= 128 && var.memory_mb <= 10240
    error_message = "De 128 à 10 240 Mo."
  }
}

variable "timeout_seconds" {
  description = "Exécution la plus longue."
  type        = number
  nullable    = false

  validation {
    condition     = var.timeout_seconds >= 1 && var.timeout_seconds <= 900
    error_message = "De 1 à 900 secondes."
  }
}

variable "disk_mb" {
  description = "Disque sous /tmp."
  type        = number
  default     = 512
  nullable    = false

  validation {
    condition     = var.disk_mb >= 512 && var.disk_mb <= 10240
    error_message = "De 512 à 10 240 Mo."
  }
}

variable "provisioned_concurrency" {
  description = "Environnements gardés prêts."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.provisioned_concurrency >= 0 && var.provisioned_concurrency <= 1000
    error_message = "Mille au plus."
  }
}

variable "settings" {
  description = "Réglages remis au programme ; aucun secret."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "schedules" {
  description = "Ce qui la démarre seule, comme EventBridge Scheduler le prend."
  type = map(object({
    name       = string
    expression = string
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for schedule in values(var.schedules) : can(regex("^(rate|cron|at)\\(", schedule.expression))])
    error_message = "rate(...), cron(...) ou at(...)."
  }
}

variable "permissions" {
  description = "Ce qu'il peut faire, par nom de ce qu'il appelle."
  type = map(object({
    actions   = list(string)
    resources = list(string)
  }))
  default  = {}
  nullable = false
}

variable "subnet_ids" {
  description = "Sous-réseaux d'où elle joint ce qui est dans le réseau ; aucun la laisse dehors."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "vpc_id" {
  description = "Le réseau."
  type        = string
  default     = null
}

variable "log_retention_days" {
  description = "Durée de conservation des journaux, en jours."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition = contains([
      1,
      3,
      5,
      7,
      14,
      30,
      60,
      90,
      120,
      150,
      180,
      365,
      400,
      545,
      731,
      1096,
      1827,
      2192,
      2557,
      2922,
      3288,
      3653,
    ], var.log_retention_days)
    error_message = "CloudWatch ne conserve les journaux que pour certains nombres de jours."
  }
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "alarms" {
  description = "Ce qui est surveillé, par nom."
  type = map(object({
    metric    = string
    statistic = string
    threshold = number
    above     = bool
    minutes   = number
    severity  = string
  }))
  default  = {}
  nullable = false
}

variable "alarm_topic_arns" {
  description = "Qui est prévenu, par gravité."
  type        = map(string)
  default     = {}
  nullable    = false
}
