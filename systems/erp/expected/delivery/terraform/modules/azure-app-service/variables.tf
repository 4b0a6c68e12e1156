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

variable "plan_name" {
  description = "Nom du plan."
  type        = string
  nullable    = false
}

variable "sku" {
  description = "Taille du plan."
  type        = string
  nullable    = false
}

variable "min_instances" {
  description = "Instances au minimum."
  type        = number
  nullable    = false

  validation {
    condition     = var.min_instances >= 1 && var.min_instances <= 30
    error_message = "min_instances se situe entre 1 et 30."
  }
}

variable "max_instances" {
  description = "Instances au maximum."
  type        = number
  nullable    = false

  validation {
    condition     = var.max_instances >= 1 && var.max_instances <= 30
    error_message = "max_instances se situe entre 1 et 30."
  }
}

variable "zone_redundant" {
  description = "Si les instances sont réparties sur les zones ; Premium v2 et plus."
  type        = bool
  default     = false
  nullable    = false
}

variable "always_on" {
  description = "Si le programme reste chargé ; pas au niveau gratuit."
  type        = bool
  default     = true
  nullable    = false
}

variable "stack" {
  description = "Langage et version, ou image."
  type = object({
    dotnet_version      = optional(string)
    go_version          = optional(string)
    java_version        = optional(string)
    node_version        = optional(string)
    php_version         = optional(string)
    python_version      = optional(string)
    ruby_version        = optional(string)
    docker_image_name   = optional(string)
    docker_registry_url = optional(string)
  })
  default  = {}
  nullable = false
}

variable "health_path" {
  description = "Chemin du contrôle de santé."
  type        = string
  default     = null
}

variable "minimum_tls_version" {
  description = "Plus basse version de TLS."
  type        = string
  default     = "1.2"
  nullable    = false

  validation {
    condition     = contains(["1.2", "1.3"], var.minimum_tls_version)
    error_message = "minimum_tls_version est l'une de ces valeurs : 1.2, 1.3."
  }
}

variable "slots" {
  description = "Emplacements où une nouvelle version va d'abord."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "custom_domains" {
  description = "Noms d'hôte propres ; chacun reçoit un certificat qui se renouvelle seul."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "front_door_ids" {
  description = "Front Doors auxquels l'application répond seuls : leurs marques, par nom."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "subnet_id" {
  description = "Sous-réseau qui la porte ; null hors d'un réseau."
  type        = string
  default     = null
}

variable "autoscale_name" {
  description = "Nom du réglage d'autoscale."
  type        = string
  nullable    = false
}

variable "autoscale_rules" {
  description = "Règles par lesquelles les instances viennent et partent ; aucune laisse leur nombre."
  type = list(object({
    metric    = string
    operator  = string
    threshold = number
    window    = string
    direction = string
    type      = string
    value     = number
    cooldown  = string
  }))
  default  = []
  nullable = false
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
