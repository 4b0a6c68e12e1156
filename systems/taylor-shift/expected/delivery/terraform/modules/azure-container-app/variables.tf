variable "name" {
  description = "Nom de la ressource."
  type        = string
  nullable    = false
}

variable "resource_group_name" {
  description = "Groupe de ressources qui la contient."
  type        = string
  nullable    = false
}

variable "location" {
  description = "Région Azure."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "Étiquettes de chaque ressource."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "identity_name" {
  description = "Nom de l'identité sous laquelle elle s'exécute."
  type        = string
  nullable    = false
}

variable "roles" {
  description = "Rôles de son identité, par usage."
  type = map(object({
    scope = string
    role  = string
  }))
  default  = {}
  nullable = false
}

variable "environment_id" {
  description = "Environnement qui la porte."
  type        = string
  nullable    = false
}

variable "registry_server" {
  description = "Registre que son identité peut lire ; null pour des images publiques."
  type        = string
  default     = null
}

variable "image" {
  description = "Image de la première révision."
  type        = string
  nullable    = false
}

variable "cpu" {
  description = "Cœurs d'une réplique."
  type        = number
  nullable    = false

  validation {
    condition     = var.cpu >= 0.25 && var.cpu <= 4
    error_message = "cpu se situe entre 0.25 et 4."
  }
}

variable "memory" {
  description = "Mémoire d'une réplique : 2 Gi par cœur."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9.]+Gi$", var.memory))
    error_message = "La mémoire s'écrit 4Gi."
  }
}

variable "min_replicas" {
  description = "Répliques au minimum."
  type        = number
  nullable    = false

  validation {
    condition     = var.min_replicas >= 0 && var.min_replicas <= 1000
    error_message = "min_replicas se situe entre 0 et 1000."
  }
}

variable "max_replicas" {
  description = "Répliques au maximum."
  type        = number
  nullable    = false

  validation {
    condition     = var.max_replicas >= 1 && var.max_replicas <= 1000
    error_message = "max_replicas se situe entre 1 et 1000."
  }
}

variable "http_concurrency" {
  description = "Requêtes simultanées d'une réplique au-delà desquelles une autre démarre."
  type        = number
  default     = null
}

variable "cpu_target_percent" {
  description = "Usage du processeur au-delà duquel une autre réplique démarre."
  type        = number
  default     = null
}

variable "memory_target_percent" {
  description = "Usage de la mémoire au-delà duquel une autre réplique démarre."
  type        = number
  default     = null
}

variable "polling_interval_seconds" {
  description = "Temps entre deux regards sur la charge."
  type        = number
  default     = null
}

variable "cooldown_seconds" {
  description = "Temps calme avant l'arrêt de la dernière réplique."
  type        = number
  default     = null
}

variable "port" {
  description = "Port sur lequel le programme écoute."
  type        = number
  nullable    = false
}

variable "external" {
  description = "Si on l'atteint hors de son environnement."
  type        = bool
  nullable    = false
}

variable "health_path" {
  description = "Chemin du contrôle de santé ; null laisse celui de la plateforme, qui ouvre le port."
  type        = string
  default     = null
}

variable "startup_attempts" {
  description = "Contrôles manqués, toutes les 10 s, avant d'abandonner une réplique qui démarre ; Azure en admet dix."
  type        = number
  default     = 3
  nullable    = false
}

variable "grace_seconds" {
  description = "Temps laissé à une réplique pour finir ce qu'elle a commencé."
  type        = number
  default     = 30
  nullable    = false
}

variable "settings" {
  description = "Réglages remis au programme."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "secrets" {
  description = "Secrets du programme : adresses dans le coffre, sans version, par variable."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "log_workspaces" {
  description = "Espaces de travail Log Analytics qui reçoivent ses journaux et métriques : identifiants par nom."
  type        = map(string)
  default     = {}
  nullable    = false
}
